import * as v from "valibot";
import { toSlug } from "../../../platform/schema/slug.schema.ts";
import { type ChannelInput, ChannelName } from "./channel-newsroom.schema.ts";

/** Bytes of a posted form about a name. */
export const MAX_NAME_FORM_BYTES = 10_000;

const typed = v.optional(v.pipe(v.string(), v.maxLength(1000)), "");

/** The query of the list: what is searched for, and after which key it goes on. */
export const ChannelListQuery = v.object({ q: typed, after: v.exactOptional(v.string()) });
export type ChannelListQuery = v.InferOutput<typeof ChannelListQuery>;

const DONE = ["renamed", "same", "moved"] as const;

/** The query of a page about a topic or an author: what was done last. */
export const ChannelPageQuery = v.object({
	done: v.fallback(v.optional(v.picklist(DONE)), undefined),
});
export type ChannelDone = v.InferOutput<typeof ChannelPageQuery>["done"];

/** The query that asks what a change would do: the new name, or the other topic or author. */
export const RenamingQuery = v.object({
	name: v.exactOptional(v.string()),
	into: v.exactOptional(v.string()),
});

/** The form that gives another name. */
export const RenamingForm = v.pipe(
	v.object({ name: ChannelName }),
	v.transform(({ name }): ChannelInput => ({ name })),
);

/** The form that merges: the other one as it was typed. */
export const MergeForm = v.pipe(
	v.object({ into: v.pipe(v.string(), v.transform(toSlug), v.minLength(1)) }),
	v.transform(({ into }): ChannelInput => ({ merge_into: into })),
);
