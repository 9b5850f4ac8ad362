import { listingKey } from "../../publication/listings.sql.ts";
import type { ArticleQuery } from "./list-query.schema.ts";

/** The source of a query's candidates: ids, the search index, or lists. */
export type CandidateSource = { ids: string[] } | { search: true } | ListSource;

interface ListSource {
	lists: string[];
	/** The filters that every article of these lists passes. */
	covers: ("topics" | "author" | "language")[];
}

type Selected = Pick<ArticleQuery, "topics" | "author" | "language">;

export function candidateSource(query: ArticleQuery): CandidateSource {
	if (query.ids) return { ids: query.ids };
	return query.search ? { search: true } : listSource(query);
}

/** Returns the keys of lists that together hold all articles of a query. */
export function listingKeysOf(query: Selected): string[] {
	return listSource(query).lists;
}

/**
 * The author's list, else those of the topics in the language, else that of the language. An author
 * usually has fewer articles than a topic. To ask D1 which has fewer took one more round trip for every
 * query with both. Where the topic has fewer, a client now turns more pages: of an author with 1,500
 * articles, eight of 20 at the most.
 */
function listSource({ topics, author, language }: Selected): ListSource {
	if (author !== undefined) return { lists: [listingKey({ author })], covers: ["author"] };
	const inLanguage = language === undefined ? {} : { language };
	return topics.length > 0
		? {
				lists: topics.map((topic) => listingKey({ topic, ...inLanguage })),
				covers: ["topics", "language"],
			}
		: { lists: [listingKey(inLanguage)], covers: ["language"] };
}

/** Returns the list that a source consists of; undefined if it has several, or none. */
export function onlyList(source: CandidateSource): string | undefined {
	return "lists" in source && source.lists.length === 1 ? source.lists[0] : undefined;
}

/** True if a query has no bounds of time. */
export function isWholeList({ published, updated }: ArticleQuery): boolean {
	const bounds = [published.from, published.before, updated.from, updated.before];
	return bounds.every((bound) => bound === undefined);
}
