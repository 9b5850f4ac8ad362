import * as v from "valibot";
import { MAX_ARTICLE_BYTES } from "../article/article.schema.ts";

/** The most bytes of a sent form: each byte of the text may be sent as three. */
export const MAX_EDITOR_BYTES = 3 * MAX_ARTICLE_BYTES + 65_536;

/** The buttons of the form. */
export const EDITOR_ACTIONS = [
	"save",
	"preview",
	"publish",
	"schedule",
	"withdraw",
	"typography",
	"choose",
	"unpicture",
] as const;
export type EditorAction = (typeof EDITOR_ACTIONS)[number];

const text = v.fallback(v.optional(v.string(), ""), "");
const number = (digits: string) => (/^\d{1,15}$/.test(digits) ? Number(digits) : undefined);

/** The fields of the form that say what was sent from where, and what is to be done with it. */
export const EditorPost = v.pipe(
	v.object({
		page: v.pipe(v.string(), v.uuid()),
		tag: text,
		// No article has the revision of a page that knew none; without the field it does not matter.
		revision: v.exactOptional(
			v.pipe(
				text,
				v.transform((digits) => number(digits) ?? -1),
			),
		),
		seq: v.pipe(text, v.transform(number)),
		seen: v.pipe(
			text,
			v.transform((ids) => new Set(ids.split(" "))),
		),
		do: v.fallback(v.picklist(EDITOR_ACTIONS), "save"),
		effect: v.exactOptional(v.fallback(v.picklist(["silent", "important", "correction", ""]), "")),
		correction: v.exactOptional(v.string()),
		publish_at: v.exactOptional(v.string()),
		publish_at_fold: text,
	}),
	v.transform(({ do: action, revision, ...post }) => ({ ...post, revision, action })),
);
export type EditorPost = v.InferOutput<typeof EditorPost>;

const DONE = [
	"saved",
	"mended",
	"unchanged",
	"published",
	"changed",
	"scheduled",
	"unscheduled",
	"discarded",
	"withdrawn",
	"recalled",
	"late",
	"uploaded",
	"chosen",
	"charted",
] as const;
export type EditorDone = (typeof DONE)[number];

/** The query of the page: what was done last, and a time that was typed and is not planned. Others are ignored. */
export const EditorQuery = v.object({
	done: v.fallback(v.optional(v.picklist(DONE)), undefined),
	publish_at: v.fallback(
		v.optional(v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/))),
		undefined,
	),
});
export type EditorQuery = v.InferOutput<typeof EditorQuery>;
