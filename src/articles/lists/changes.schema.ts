import * as v from "valibot";
import { Revision } from "../../platform/schema/count.schema.ts";
import { described } from "../../platform/schema/described.schema.ts";
import {
	limitUpTo,
	MAX_PAGE_SIZE,
	nextPageEntries,
} from "../../platform/schema/page-query.schema.ts";
import { listOf, singleValue, wordOf } from "../../platform/schema/query-value.schema.ts";
import { atMost, Slug } from "../../platform/schema/text.schema.ts";
import { ArticleSummary, ContentHtml } from "../article/article.schema.ts";

/**
 * A place in the order of changes: after a revision, or, with the key of an article, after that article's
 * change in the revision. One release changes many articles in one revision.
 */
export interface ChangePlace {
	revision: number;
	key?: number;
}

/** Returns the text of a place: “17”, or “17-35” within the revision 17. */
export function toSince({ revision, key }: ChangePlace): string {
	return key === undefined ? `${revision}` : `${revision}-${key}`;
}

function placeAt(since: string): ChangePlace {
	const [revision, key] = since.split("-").map(Number);
	return { revision: revision ?? 0, ...(key !== undefined && { key }) };
}

/** The changes after a place; 0 is before the first. */
export const ChangesQuery = v.strictObject({
	since: v.optional(
		v.pipe(
			singleValue,
			v.regex(
				/^(?:0|[1-9]\d{0,14})(?:-\d{1,15})?$/,
				"must be a “since” that an answer gave, or a revision: a whole number from 0",
			),
			v.transform(placeAt),
			v.description("The `since` of the last answer; 0 for everything."),
		),
		"0",
	),
	epoch: v.exactOptional(
		v.pipe(
			singleValue,
			atMost(100),
			v.description("The `epoch` of the last answer: send it with `since`."),
		),
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

export const ChangedArticle = described(
	"An article that is public, as it is now.",
	v.object({
		revision: Revision,
		...ArticleSummary.entries,
		content_html: v.exactOptional(ContentHtml),
	}),
);
export type ChangedArticle = v.InferOutput<typeof ChangedArticle>;

export const Tombstone = described(
	"An article that is no longer public: delete the copy.",
	v.object({
		revision: Revision,
		deleted: v.literal(true),
		id: v.string(),
		slug: Slug,
	}),
);
export type Tombstone = v.InferOutput<typeof Tombstone>;

export const Changes = described(
	"What changed since a revision, each article once.",
	v.object({
		changes: v.array(v.union([Tombstone, ChangedArticle])),
		since: described(
			"The next `since`: a revision, or a place in one that has more changes than fit into an answer.",
			v.string(),
		),
		revision: described("The revision up to which no change is missing.", Revision),
		epoch: described(
			"Send it with `since`. Another one means that a backup was restored: start again from `since=0`.",
			v.string(),
		),
		has_more: described("Whether to ask again at once.", v.boolean()),
		...nextPageEntries,
	}),
);
export type Changes = v.InferOutput<typeof Changes>;
