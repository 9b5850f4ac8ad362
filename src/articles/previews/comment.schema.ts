import * as v from "valibot";
import { described } from "../../platform/schema/described.schema.ts";
import { nextPageEntries } from "../../platform/schema/page-query.schema.ts";
import { line, prose, Slug } from "../../platform/schema/text.schema.ts";
import { InstantText } from "../../platform/schema/time.schema.ts";

export const MAX_COMMENT_BYTES = 16_384;
export const MOST_NAME = 100;
export const MOST_TEXT = 2000;

const Kind = v.picklist(["approval", "comment"]);
export type CommentKind = v.InferOutput<typeof Kind>;

/** The form below a preview. `state` says which text was shown; an approval needs no words. */
export const CommentForm = v.pipe(
	v.object({
		kind: Kind,
		name: line(MOST_NAME),
		text: v.optional(prose(MOST_TEXT), ""),
		state: v.string(),
	}),
	v.forward(
		v.check(({ kind, text }) => kind === "approval" || text !== "", "must not be empty"),
		["text"],
	),
);
export type CommentForm = v.InferOutput<typeof CommentForm>;

/** An approval or a comment, with the state of the text that it is about. */
export const said = {
	name: described("As typed; nobody has checked it.", v.string()),
	text: described("Empty for an approval without words.", v.string()),
	at: InstantText,
	slug: described("Of the article.", Slug),
	draft: v.exactOptional(described("The tag of the working copy that was shown.", v.string())),
	version: v.exactOptional(
		described("The number of the version that was made of what was shown.", v.number()),
	),
};

export const ArticleComment = described(
	"What somebody outside of the newsroom said of a preview. Neither an address nor a browser is stored.",
	v.object({
		kind: Kind,
		...said,
		is_current: described(
			"False if the text has changed since: the newer one was not read.",
			v.boolean(),
		),
	}),
);
export type ArticleComment = v.InferOutput<typeof ArticleComment>;

export const ArticleCommentList = v.object({
	comments: v.array(ArticleComment),
	...nextPageEntries,
});
