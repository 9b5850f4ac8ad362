import { type SQL, sql } from "drizzle-orm";
import { listingKey } from "../../publication/listings.sql.ts";
import type { ArticleQuery } from "./list-query.schema.ts";
import type { Walk } from "./order.sql.ts";
import type { CandidateSource } from "./sources.sql.ts";

/** What a query asks for beyond what its source settles: each is checked article by article. */
export function remainingFilters(query: ArticleQuery, source: CandidateSource, walk: Walk): SQL[] {
	const settled = settledBy(query, source, walk);
	return Object.entries(filtersOf(query)).flatMap(([what, filter]) =>
		filter && !settled.includes(what) ? [filter] : [],
	);
}

function filtersOf(query: ArticleQuery) {
	const { topics, notTopics, author, language } = query;
	const ofTopics = (slugs: string[]) => standsIn(slugs.map((topic) => listingKey({ topic })));
	return {
		topics: topics.length > 0 && ofTopics(topics),
		notTopics: notTopics.length > 0 && sql`NOT ${ofTopics(notTopics)}`,
		author: author !== undefined && standsIn([listingKey({ author })]),
		language: language !== undefined && sql`articles.language = ${language}`,
		image: query.hasImage && sql`articles.image IS NOT NULL`,
		published_at: within(sql`articles.published_at`, query.published),
		updated_at: within(sql`articles.updated_at`, query.updated),
	};
}

const SETTLED_BY_SEARCH = ["topics", "notTopics", "author", "language", "image"];

function settledBy({ published }: ArticleQuery, source: CandidateSource, walk: Walk): string[] {
	if ("lists" in source) return [...source.settles, walk.column];
	if ("ids" in source) return [];
	// The index knows the second of publication, and no less.
	const isExact = [published.from, published.before].every((time) => !time?.getUTCMilliseconds());
	return isExact ? [...SETTLED_BY_SEARCH, "published_at"] : SETTLED_BY_SEARCH;
}

function standsIn(keys: string[]): SQL {
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
