import * as v from "valibot";
import { Revision } from "../../platform/schema/count.schema.ts";
import { described } from "../../platform/schema/described.schema.ts";
import { rules } from "../../platform/schema/documented-rules.schema.ts";
import { readOnlyEntries } from "../../platform/schema/read-only.schema.ts";
import { Slug } from "../../platform/schema/text.schema.ts";
import { InstantText } from "../../platform/schema/time.schema.ts";
import { Warning } from "../../platform/schema/warning.schema.ts";
import { ArticleInput, ArticleSummary, Body, ContentHtml } from "./article.schema.ts";
import { Effect } from "./article-notes.schema.ts";
import { Withdrawal } from "./withdrawal/withdrawal.schema.ts";

/** An article as the newsroom reads it. */
export const NewsroomArticle = described(
	"An article as it was typed.",
	v.object({
		...v.omit(v.object(ArticleSummary.entries), ["published_at"]).entries,
		status: v.picklist(["draft", "scheduled", "published", "withdrawn"]),
		published_at: v.exactOptional(ArticleSummary.entries.published_at),
		created_at: InstantText,
		revision: described("Also its ETag.", Revision),
		translation_of: v.exactOptional(described("The slug of the original.", Slug)),
		withdrawal: v.exactOptional(described("How it was withdrawn.", Withdrawal)),
		body: Body,
		content_html: ContentHtml,
	}),
);

export type NewsroomArticle = v.InferOutput<typeof NewsroomArticle>;

/** An article in the newsroom's list, without its text. */
export const NewsroomArticleSummary = v.omit(v.object(NewsroomArticle.entries), [
	"body",
	"content_html",
]);

export const SavedArticle = described(
	"An article as it was stored.",
	v.object({
		...NewsroomArticle.entries,
		warnings: v.exactOptional(
			described(
				"What was removed from the body, at most 20 things; and pictures that got https for http, or did not answer.",
				v.array(Warning),
			),
		),
	}),
);

/** The body of a PUT: the input of an article, and the read-only fields that GET returns beside it. */
export const ArticleRepresentation = described(
	"An article to publish, schedule or draft, or one as it was read. What is left out is taken away.",
	v.strictObject({ ...readOnlyEntries(SavedArticle, ArticleInput), ...ArticleInput.entries }),
);

export const ArticlePatch = described(
	"A JSON Merge Patch (RFC 7396) of an article as it was read: fields to change, null for those to take away.",
	v.pipe(v.record(v.string(), v.unknown()), rules("What it makes of the article must be valid.")),
);

/** The query of a change. */
export const EditQuery = v.strictObject({ effect: v.optional(Effect, "important") });
export type EditQuery = v.InferOutput<typeof EditQuery>;

/** The fields of an article that the newsroom may send. */
export const editedArticle = {
	input: ArticleInput,
	representation: ArticleRepresentation,
	volatile: ["warnings"],
	advice: {
		slug: "is not the one in the address of the request: a PATCH with “slug” gives an article another address",
	},
};

/** The same with the slug, by which a PATCH gives an article another address. */
export const RenamedArticle = v.strictObject({
	...ArticleInput.entries,
	slug: v.exactOptional(v.pipe(Slug, rules("It is not `new`, unless the article has it already."))),
});

/** The fields of an article that a PATCH may change. */
export const patchedArticle = {
	input: RenamedArticle,
	representation: v.strictObject({
		...readOnlyEntries(SavedArticle, RenamedArticle),
		...RenamedArticle.entries,
	}),
	volatile: ["warnings"],
};
