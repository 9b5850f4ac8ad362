import * as v from "valibot";
import { Revision } from "../../platform/schema/count.schema.ts";
import { documentedAs } from "../../platform/schema/documented-rules.schema.ts";
import { limitUpTo, MAX_PAGE_SIZE } from "../../platform/schema/page-query.schema.ts";
import { listOf, singleValue, wordOf } from "../../platform/schema/query-value.schema.ts";
import { Slug } from "../../platform/schema/text.schema.ts";
import { ArticleSummary } from "../article/article.schema.ts";

/** What changed after a revision: 0 is before the first. */
export const ChangesQuery = v.strictObject({
	since: v.optional(
		v.pipe(
			singleValue,
			v.regex(/^(?:0|[1-9]\d{0,14})$/, "must be a revision: a whole number from 0"),
			documentedAs(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(999_999_999_999_999))),
			v.transform(Number),
			v.description("The `revision` of the last answer; 0 for everything."),
		),
		"0",
	),
	limit: v.optional(
		v.pipe(limitUpTo(MAX_PAGE_SIZE), v.description("How many changes an answer has at most.")),
		`${MAX_PAGE_SIZE}`,
	),
	include: v.exactOptional(
		v.pipe(listOf(wordOf(["content"]), 1), v.description("`content` adds `content_html`.")),
	),
});
export type ChangesQuery = v.InferOutput<typeof ChangesQuery>;

/** An article as it is since that revision. */
export const ChangedArticle = v.object({
	revision: Revision,
	...ArticleSummary.entries,
	content_html: v.exactOptional(v.string()),
});
export type ChangedArticle = v.InferOutput<typeof ChangedArticle>;

/** An article that the public can no longer read. */
export const Tombstone = v.object({
	revision: Revision,
	deleted: v.literal(true),
	id: v.string(),
	slug: Slug,
});
export type Tombstone = v.InferOutput<typeof Tombstone>;

/** What changed, each article once, in the order of revisions. `revision` is the next `since`. */
export const Changes = v.object({
	changes: v.array(v.union([Tombstone, ChangedArticle])),
	revision: Revision,
	has_more: v.boolean(),
	next: v.exactOptional(v.string()),
});
export type Changes = v.InferOutput<typeof Changes>;
