import * as v from "valibot";
import { Count } from "../../platform/schema/count.schema.ts";
import { described } from "../../platform/schema/described.schema.ts";
import { documentedAs, rules } from "../../platform/schema/documented-rules.schema.ts";
import {
	limitUpTo,
	MAX_PAGE_SIZE,
	nextPageEntries,
} from "../../platform/schema/page-query.schema.ts";
import {
	listOf,
	singleValue,
	singleWordOf,
	wordOf,
} from "../../platform/schema/query-value.schema.ts";
import { Language } from "../../platform/schema/text.schema.ts";
import { InstantText } from "../../platform/schema/time.schema.ts";
import { NewsroomArticleSummary } from "../article/article-newsroom.schema.ts";
import { singleName } from "../lists/name-parameter.schema.ts";
import { SearchText } from "../lists/search/search-text.schema.ts";
import { BoardCursor } from "./finding-cursor.schema.ts";

export const STATUSES = ["draft", "scheduled", "published", "withdrawn"] as const;

/** The orders of the newsroom's list; “-” is the newest first. */
export const BOARD_SORTS = [
	"-updated",
	"updated",
	"-published",
	"published",
	"title",
	"scheduled",
] as const;
export type BoardSort = (typeof BOARD_SORTS)[number];

const MUST_EXIST = "At least one article, in any status, must have it.";

/** The parameters of the newsroom's list of articles. */
export const FindingQuery = v.strictObject({
	status: v.exactOptional(
		v.pipe(
			listOf(wordOf(STATUSES), STATUSES.length),
			v.description("Articles in any of these statuses; otherwise in all."),
		),
	),
	q: v.exactOptional(
		v.pipe(
			SearchText,
			v.description(
				"Words as in the public search, in title, text, summary, topics and authors of articles and of their working copies. The last word may be a beginning of at least three letters. Without a word it does not count.",
			),
		),
	),
	topic: v.exactOptional(
		v.pipe(
			singleName("must name a topic"),
			rules(MUST_EXIST),
			v.description("Articles of this topic, by slug or name."),
		),
	),
	author: v.exactOptional(
		v.pipe(
			singleName("must name an author"),
			rules(MUST_EXIST),
			v.description("Articles of this author, by slug or name."),
		),
	),
	language: v.exactOptional(
		v.pipe(
			singleValue,
			documentedAs(Language),
			Language,
			rules(MUST_EXIST),
			v.description("Articles in this language (BCP 47)."),
		),
	),
	has_draft: v.exactOptional(
		v.pipe(
			singleWordOf(["true", "false"]),
			v.transform((word) => word === "true"),
			v.description("Only articles with a working copy, or only those without one."),
		),
	),
	sort: v.optional(
		v.pipe(
			singleWordOf(BOARD_SORTS),
			v.description(
				"`-updated` is the last change by the newsroom first. `scheduled` is what becomes public next, and then all others; `title` is the order of letters, without capitals and accents. With `q`, `topic`, `author` or `language` the orders other than by `updated` sort the 1,000 articles that were changed last.",
			),
		),
		"-updated",
	),
	limit: v.optional(limitUpTo(MAX_PAGE_SIZE), "20"),
	cursor: v.exactOptional(BoardCursor),
});
export type FindingQuery = v.InferOutput<typeof FindingQuery>;

const WorkingCopy = described(
	"The working copy, which is not public.",
	v.object({
		title: described("As typed; it may be empty.", v.string()),
		updated_at: described("When it last changed.", InstantText),
		updated_by: described("The name of whoever changed it.", v.string()),
		publish_at: v.exactOptional(described("When it becomes public.", InstantText)),
	}),
);

export const FoundArticle = described(
	"An article in the newsroom's list, without its text.",
	v.object({
		...NewsroomArticleSummary.entries,
		changed_at: described(
			"When the newsroom last changed it or its working copy, even if readers were not told.",
			InstantText,
		),
		changed_by: v.exactOptional(
			described(
				"The name of whoever made that change; absent if the cron trigger did, or if the audit list no longer has it.",
				v.string(),
			),
		),
		draft: v.exactOptional(WorkingCopy),
	}),
);
export type FoundArticle = v.InferOutput<typeof FoundArticle>;

export const FoundArticleList = v.object({
	articles: v.array(FoundArticle),
	total: v.exactOptional(
		described("How many there are in all; absent if they are more than 1,000.", Count),
	),
	...nextPageEntries,
});
