import * as v from "valibot";
import { described } from "./described.schema.ts";

/** A number of things. */
export const Count = v.pipe(v.number(), v.integer(), v.minValue(0));

export const Revision = described(
	"The number of the last change, counted for the whole site.",
	Count,
);
