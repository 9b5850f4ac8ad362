import * as v from "valibot";

import type { Selection } from "../../publication/selection.schema.ts";
import type { ListCursor, Sort } from "./list-cursor.schema.ts";
import { parameters } from "./list-parameters.schema.ts";
import type { Search } from "./search/search-text.schema.ts";

// D1 takes at most 100 parameters in a statement, and a topic takes up to six.
/** A query of the article list: which articles, in what order, and which of their fields. */
export const ArticleListQuery = v.pipe(
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
);
export type ArticleListQuery = v.InferOutput<typeof ArticleListQuery>;

/** A span of time; without a bound it has no beginning, or no end. */
interface Period {
	from: Date | undefined;
	before: Date | undefined;
}

/** A page of the article list, with all days as instants. */
export interface ArticleQuery extends Omit<ArticleListQuery, "published" | "updated"> {
	published: Period;
	updated: Period;
}

const ALWAYS: Period = { from: undefined, before: undefined };

/** Returns the query of the API for a channel that exists. */
export function toSelectionQuery(selection: Selection): ArticleListQuery {
	return v.parse(ArticleListQuery, { ...selection });
}

/** A page of what a search finds, for people. */
interface SearchedPage {
	q: Search;
	topic: string | undefined;
	published: Period | undefined;
	sort: Sort;
	limit: number;
	cursor: ListCursor | undefined;
}

/** Returns the query for a page of what a search finds. */
export function toSearchQuery({ topic, published, cursor, ...given }: SearchedPage): ArticleQuery {
	const query = articleQuery({
		...given,
		...(topic && { topic: [topic] }),
		...(cursor && { cursor }),
	});
	return { ...query, published: published ?? ALWAYS, updated: ALWAYS };
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
		fields,
		include,
		limit,
		cursor,
	};
}
