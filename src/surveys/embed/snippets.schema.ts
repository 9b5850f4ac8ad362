import * as v from "valibot";

/** The ways to put a survey on a page, to copy. */
export const Snippets = v.object({ form: v.string(), fetch: v.string(), embed: v.string() });
export type Snippets = v.InferOutput<typeof Snippets>;
