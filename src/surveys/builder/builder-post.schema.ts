import * as v from "valibot";

/** The most bytes of a sent form, and of what is stored of it as JSON. */
export const MAX_BUILDER_BYTES = 4 * 1024 * 1024;
export const MAX_DRAFT_BYTES = 1024 * 1024;

const text = v.fallback(v.optional(v.string(), ""), "");

/** The fields of the form that say what was sent from where, and what is to be done with it. */
export const BuilderPost = v.pipe(
	v.object({
		page: v.pipe(v.string(), v.uuid()),
		tag: text,
		/** Names the content and the phase of the survey that the page has shown: see `revisionOf`. */
		revision: text,
		seq: v.pipe(
			text,
			v.transform((digits) => (/^\d{1,15}$/.test(digits) ? Number(digits) : undefined)),
		),
		do: v.fallback(v.optional(v.string(), "save"), "save"),
		add_type: text,
		new_language: text,
	}),
	v.transform(({ do: button, ...post }) => ({ ...post, button })),
);
export type BuilderPost = v.InferOutput<typeof BuilderPost>;

const DONE = [
	"saved",
	"opened",
	"scheduled",
	"applied",
	"closed",
	"reopened",
	"discarded",
	"duplicated",
	"unchanged",
] as const;

/** The query of the page: what was done last. Others are ignored. */
export const BuilderQuery = v.object({
	done: v.fallback(v.optional(v.picklist(DONE)), undefined),
	/** The phase in which the survey was when the form was opened, if it is in another one by now. */
	was: v.fallback(v.optional(v.picklist(["draft", "scheduled", "open", "closed"])), undefined),
});
export type BuilderQuery = v.InferOutput<typeof BuilderQuery>;
export type BuilderDone = (typeof DONE)[number];
