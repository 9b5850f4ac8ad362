import { and, type SQL, sql } from "drizzle-orm";
import { unionOf } from "../../platform/db/union.sql.ts";
import type { CandidateSource } from "./candidate-source.ts";
import type { ArticleQuery } from "./list-query.schema.ts";
import { afterScanStart, directionOf, type Scan } from "./order.sql.ts";
import { searchCandidates } from "./search/search.sql.ts";

/**
 * Returns SQL for the articles of a source, with the columns tier, time and key: the first `most` from
 * where the scan begins.
 */
export function candidates(
	query: ArticleQuery,
	source: CandidateSource,
	scan: Scan,
	most: number,
): SQL {
	if ("search" in source) return searchCandidates(query, scan, most);
	if ("ids" in source) return first(most, scan, namedArticles(source.ids, scan));
	const lists = source.lists.map((key) => first(most, scan, listedArticles(query, key, scan)));
	// UNION, not UNION ALL: an article in two of the lists is one candidate.
	return first(most, scan, sql`SELECT * FROM (${unionOf("UNION", lists)})`);
}

/** Returns SQL for all articles of a list from where the scan begins, without an order. */
export function listedArticles(query: ArticleQuery, key: string, scan: Scan): SQL {
	const column = sql.raw(scan.column);
	const { from, before } = scan.column === "published_at" ? query.published : query.updated;
	const where = and(
		sql`listing_key = ${key}`,
		from && sql`${column} >= ${from.getTime()}`,
		before && sql`${column} < ${before.getTime()}`,
		afterScanStart(column, sql`article_key`, scan),
	);
	return sql`SELECT 0 AS tier, ${column} AS time, article_key AS key FROM listings WHERE ${where}`;
}

function namedArticles(ids: string[], scan: Scan): SQL {
	const column = sql.raw(scan.column);
	const where = and(
		sql`id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`,
		sql`status = 'published'`,
		afterScanStart(column, sql`article_key`, scan),
	);
	return sql`SELECT 0 AS tier, ${column} AS time, article_key AS key FROM articles WHERE ${where}`;
}

function first(most: number, scan: Scan, rows: SQL): SQL {
	const { sorted } = directionOf(scan);
	return sql`${rows} ORDER BY time ${sorted}, key ${sorted} LIMIT ${most}`;
}
