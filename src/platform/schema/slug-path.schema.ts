import * as v from "valibot";
import { Slug } from "./text.schema.ts";

/** The path of one article or survey. */
export const SlugPath = v.object({
	slug: v.pipe(
		Slug,
		v.description("The last part of its address: lower-case letters, digits and single hyphens."),
	),
});
// The file name contains the number of the page; no page has more than nine digits.
export type SlugPath = v.InferOutput<typeof SlugPath>;
