import { and, type SQL, sql } from "drizzle-orm";
import { unionOf } from "../../platform/db/union.sql.ts";
import type { ArticleQuery } from "./list-query.schema.ts";
import { afterStart, directionOf, type Walk } from "./order.sql.ts";
import { searchCandidates } from "./search.sql.ts";
import type { CandidateSource } from "./sources.sql.ts";

/**
 * The articles that a source holds, as SQL with the columns tier, time and key: at most `most`, those
 * nearest to where the walk begins.
 */
export function candidates(
	query: ArticleQuery,
	source: CandidateSource,
	walk: Walk,
	most: number,
): SQL {
	if ("search" in source) return searchCandidates(query, walk, most);
	if ("ids" in source) return first(most, walk, namedArticles(source.ids, walk));
	const lists = source.lists.map((key) => first(most, walk, listedArticles(query, key, walk)));
	// An article in two of the lists is one candidate: UNION drops the second.
	return first(most, walk, sql`SELECT * FROM (${unionOf("UNION", lists)})`);
}

/** What a list calls the times of its articles. */
const LISTED_AS = { published_at: "published_at", updated_at: "updated_at" } as const;

/** The articles of a list from where the walk begins, to the end and in no order of their own. */
export function listedArticles(query: ArticleQuery, key: string, walk: Walk): SQL {
	const column = sql.raw(LISTED_AS[walk.column]);
	const { from, before } = walk.column === "published_at" ? query.published : query.updated;
	const where = and(
		sql`listing_key = ${key}`,
		from && sql`${column} >= ${from.getTime()}`,
		before && sql`${column} < ${before.getTime()}`,
		afterStart(column, sql`article_key`, walk),
	);
	return sql`SELECT 0 AS tier, ${column} AS time, article_key AS key FROM listings WHERE ${where}`;
}

function namedArticles(ids: string[], walk: Walk): SQL {
	const column = sql.raw(walk.column);
	const where = and(
		sql`id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`,
		sql`status = 'published'`,
		afterStart(column, sql`article_key`, walk),
	);
	return sql`SELECT 0 AS tier, ${column} AS time, article_key AS key FROM articles WHERE ${where}`;
}

function first(most: number, walk: Walk, rows: SQL): SQL {
	const { sorted } = directionOf(walk);
	return sql`${rows} ORDER BY time ${sorted}, key ${sorted} LIMIT ${most}`;
}
