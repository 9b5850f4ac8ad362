import { type SQL, sql } from "drizzle-orm";
import { listingKey } from "../../publication/listings.sql.ts";
import type { CandidateSource } from "./candidate-source.ts";
import type { ArticleQuery } from "./list-query.schema.ts";
import type { Scan } from "./order.sql.ts";

/** Returns the filters of a query that its source does not cover: each is checked article by article. */
export function remainingFilters(query: ArticleQuery, source: CandidateSource, scan: Scan): SQL[] {
	const covered = coveredBy(query, source, scan);
	return Object.entries(filtersOf(query)).flatMap(([name, filter]) =>
		filter && !covered.includes(name) ? [filter] : [],
	);
}

function filtersOf(query: ArticleQuery) {
	const { topics, notTopics, author, language } = query;
	const ofTopics = (slugs: string[]) => isListedIn(slugs.map((topic) => listingKey({ topic })));
	return {
		topics: topics.length > 0 && ofTopics(topics),
		notTopics: notTopics.length > 0 && sql`NOT ${ofTopics(notTopics)}`,
		author: author !== undefined && isListedIn([listingKey({ author })]),
		language: language !== undefined && sql`articles.language = ${language}`,
		image: query.hasImage && sql`articles.image IS NOT NULL`,
		published_at: within(sql`articles.published_at`, query.published),
		updated_at: within(sql`articles.updated_at`, query.updated),
	};
}

const COVERED_BY_SEARCH = ["topics", "notTopics", "author", "language", "image"];

function coveredBy({ published }: ArticleQuery, source: CandidateSource, scan: Scan): string[] {
	if ("lists" in source) return [...source.covers, scan.column];
	if ("ids" in source) return [];
	// The search index has times in whole seconds.
	const isExact = [published.from, published.before].every((time) => !time?.getUTCMilliseconds());
	return isExact ? [...COVERED_BY_SEARCH, "published_at"] : COVERED_BY_SEARCH;
}

function isListedIn(keys: string[]): SQL {
	return sql`EXISTS (SELECT 1 FROM listings WHERE listing_key IN ${keys}
		AND listings.published_at = articles.published_at
		AND listings.article_key = articles.article_key)`;
}

function within(time: SQL, { from, before }: ArticleQuery["published"]): SQL | undefined {
	const bounds = [
		...(from ? [sql`${time} >= ${from.getTime()}`] : []),
		...(before ? [sql`${time} < ${before.getTime()}`] : []),
	];
	return bounds.length === 0 ? undefined : sql.join(bounds, sql` AND `);
}
