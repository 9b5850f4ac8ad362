import * as v from "valibot";
import { Count } from "../../platform/schema/count.schema.ts";
import { described } from "../../platform/schema/described.schema.ts";

/** The most hints about an article. */
export const MOST_HINTS = 50;

const Rule = v.picklist([
	"title_length",
	"title_exists",
	"summary_missing",
	"image_alt",
	"picture_alt",
	"link_text",
	"visible_mark",
	"accidental_list",
	"quotes",
	"dash",
	"protected_space",
	"house_word",
]);
export type HintRule = v.InferOutput<typeof Rule>;

export const Hint = described(
	"A remark about the house style. It hinders nothing.",
	v.object({
		id: described("The same for the same finding, also after other changes.", v.string()),
		rule: Rule,
		pointer: described("A JSON Pointer (RFC 6901) to what it is about.", v.string()),
		detail: v.string(),
		excerpt: v.exactOptional(
			described("The words that it is about, or the first of them.", v.string()),
		),
		wanted: v.exactOptional(
			described("The same as it should be written, where that is certain.", v.string()),
		),
		count: v.exactOptional(
			described("How often it is so in this field, if more than once.", Count),
		),
	}),
);
export type Hint = v.InferOutput<typeof Hint>;
