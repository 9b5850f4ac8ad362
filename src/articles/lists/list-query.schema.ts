import * as v from "valibot";
import {
	documentedAs,
	documentedPattern,
	rules,
} from "../../platform/schema/documented-rules.schema.ts";
import { limitUpTo, MAX_PAGE_SIZE } from "../../platform/schema/page-query.schema.ts";
import {
	InstantOrDay,
	listOf,
	singleValue,
	singleWordOf,
	wordOf,
} from "../../platform/schema/query-value.schema.ts";
import { toSlug } from "../../platform/schema/slug.schema.ts";
import { Language } from "../../platform/schema/text.schema.ts";
import { ARTICLE_FIELDS, INCLUDES } from "./list.schema.ts";
import { ListCursor, type ListPosition, orderCode, SORTS } from "./list-cursor.schema.ts";
import { type Search, SearchText } from "./search-text.schema.ts";

// D1 takes at most 100 parameters a statement, and a topic takes up to six.
const MAX_TOPICS = 10;
const MAX_IDS = 100;

const NAME = /[\p{L}\p{N}]/u;
const WRONG_NAME = "There must be a letter or a digit in it, of any script.";
const Topic = v.pipe(
	v.string(),
	documentedPattern(NAME, WRONG_NAME),
	v.transform(toSlug),
	v.minLength(1, "must name a topic"),
);
const Author = v.pipe(
	singleValue,
	documentedPattern(NAME, WRONG_NAME),
	v.transform(toSlug),
	v.minLength(1, "must name an author"),
);

/** Ids, which may hold commas: split only where the next begins, and the whole is looked for as well. */
const Ids = v.pipe(
	v.union([v.string(), v.array(v.string())]),
	rules("It does not go with “q”. A comma divides ids where the next begins."),
	documentedAs(
		v.pipe(v.array(v.pipe(v.string(), v.minLength(1))), v.minLength(1), v.maxLength(MAX_IDS)),
	),
	v.transform((given) => [given].flat().filter((text) => text !== "")),
	v.minLength(1, "must not be empty"),
	v.check((texts) => new Set(texts.flatMap(idsIn)).size <= MAX_IDS, `takes at most ${MAX_IDS} ids`),
	v.transform((texts) => [...new Set(texts.flatMap((text) => [...idsIn(text), text]))]),
);

function idsIn(text: string): string[] {
	return text.split(/,(?=[A-Za-z][A-Za-z0-9+.-]*:)/).map((id) => id.trim());
}

const Order = v.pipe(
	singleValue,
	rules("“relevance” goes with “q” alone."),
	documentedAs(wordOf(SORTS)),
	wordOf(SORTS),
);

const parameters = v.strictObject({
	q: v.exactOptional(SearchText),
	topic: v.exactOptional(listOf(Topic, MAX_TOPICS)),
	"topic!": v.exactOptional(listOf(Topic, MAX_TOPICS)),
	author: v.exactOptional(Author),
	language: v.exactOptional(v.pipe(singleValue, documentedAs(Language), Language)),
	published_after: v.exactOptional(InstantOrDay),
	published_before: v.exactOptional(InstantOrDay),
	updated_after: v.exactOptional(InstantOrDay),
	updated_before: v.exactOptional(InstantOrDay),
	ids: v.exactOptional(Ids),
	has: v.exactOptional(singleWordOf(["image"])),
	sort: v.exactOptional(Order),
	fields: v.exactOptional(listOf(wordOf(ARTICLE_FIELDS), ARTICLE_FIELDS.length)),
	include: v.exactOptional(listOf(wordOf(INCLUDES), INCLUDES.length)),
	limit: v.optional(limitUpTo(MAX_PAGE_SIZE), "20"),
	cursor: v.exactOptional(ListCursor),
});

/** A page of the article list: which articles, in what order, and what of each. */
export const ArticleQuery = v.pipe(
	parameters,
	v.forward(
		v.check(({ q, sort }) => sort !== "relevance" || q !== undefined, "takes “relevance” with “q”"),
		["sort"],
	),
	v.forward(
		v.check(({ q, ids }) => q === undefined || ids === undefined, "does not go with “q”"),
		["ids"],
	),
	v.transform(articleQuery),
	v.forward(
		v.check(
			({ cursor, order }) => !cursor || cursor.order === order,
			"was made for another “sort”",
		),
		["cursor"],
	),
);
export type ArticleQuery = v.InferOutput<typeof ArticleQuery>;

/** A page of all that a search finds, the best first. */
export function toSearchQuery(q: Search, limit: number, cursor?: ListPosition): ArticleQuery {
	return articleQuery({ q, limit, ...(cursor && { cursor }) });
}

function articleQuery(given: v.InferOutput<typeof parameters>) {
	const { q, author, language, ids, fields, include = [], limit, cursor } = given;
	const sort = given.sort ?? (q ? "relevance" : "-published");
	return {
		search: q,
		topics: given.topic ?? [],
		notTopics: given["topic!"] ?? [],
		author,
		language,
		published: { from: given.published_after, before: given.published_before },
		updated: { from: given.updated_after, before: given.updated_before },
		ids,
		hasImage: given.has === "image",
		sort,
		order: orderCode(sort, q !== undefined),
		fields,
		include,
		limit,
		cursor,
	};
}

const MAX_RELATED = 20;

/** How many related articles: `limit` 1 to 20 (5). */
export const RelatedQuery = v.strictObject({ limit: v.optional(limitUpTo(MAX_RELATED), "5") });
