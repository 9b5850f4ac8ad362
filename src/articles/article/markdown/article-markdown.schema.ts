import * as v from "valibot";
import { Slug } from "../../../platform/schema/text.schema.ts";

const ENDING = ".md";

/** The path of an article as Markdown: its slug, and “.md”. */
export const MarkdownPath = v.object({
	text: v.pipe(
		v.string(),
		v.transform((file) => file.slice(0, -ENDING.length)),
		Slug,
	),
});
