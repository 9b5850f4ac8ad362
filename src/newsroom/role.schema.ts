import * as v from "valibot";
import { described } from "../platform/schema/described.schema.ts";

/** The roles, from the one that may do most. */
export const ROLES = ["operator", "editor", "author", "analyst"] as const;

export const Role = described(
	"`operator` may do everything; `editor` publishes articles, static pages and surveys, and reads results; `author` reads articles; `analyst` reads results.",
	v.picklist(ROLES),
);
export type Role = v.InferOutput<typeof Role>;
