import { and, type SQL, sql } from "drizzle-orm";
import { unionOf } from "../../../platform/db/union.sql.ts";
import type { ArticleQuery } from "../list-query.schema.ts";
import { afterScanStart, directionOf, type Scan } from "../order.sql.ts";
import { MAX_COUNTED } from "./max-counted.ts";
import { searchExpression } from "./search-expression.ts";

/** A search sorted by `updated` sorts only the newest matches, as the index is in order of publication. */
const MAX_MATCHES_SORTED = 1000;
/** A key of the index is the second of publication and, in the lower 25 bits, the article's key. */
export const SECOND = sql.raw("33554432");

/** Returns SQL for the number of a search's matches, as `articles`; one more than MAX_COUNTED stands for all larger numbers. */
export function matchCount(query: ArticleQuery): SQL {
	return sql`SELECT count(*) AS articles FROM (
		SELECT 1 FROM article_search WHERE ${isMatch(query, 0)} LIMIT ${MAX_COUNTED + 1})`;
}

/** Returns SQL for the matches of a search, with the columns tier, time (seconds; milliseconds if by `updated`) and key. */
export function searchCandidates(query: ArticleQuery, scan: Scan, most: number): SQL {
	if (scan.column === "updated_at") return byUpdate(query, scan, most);
	if (!scan.isTiered) return matches(query, scan, 0, most);
	const tiers = scan.from?.isBack ? [3, 2, 1] : [1, 2, 3];
	const first = Math.max(0, tiers.indexOf(scan.from?.tier ?? 0));
	const parts = tiers.slice(first).map((tier) => {
		const within = tier === scan.from?.tier ? scan : { ...scan, from: undefined };
		return matches(query, within, tier, most);
	});
	// SQLite runs the parts of UNION ALL in turn, and stops when the LIMIT is reached.
	return sql`${unionOf("UNION ALL", parts)} LIMIT ${most}`;
}

function matches(query: ArticleQuery, scan: Scan, tier: number, most: number): SQL {
	const { sorted, beyond } = directionOf(scan);
	const place = scan.from && sql`${whole(scan.from.time)} * ${SECOND} + ${whole(scan.from.key)}`;
	const where = and(isMatch(query, tier), place && sql`rowid ${beyond} ${place}`);
	return sql`SELECT ${tier} AS tier, rowid >> 25 AS time, rowid & ${SECOND} - 1 AS key
		FROM article_search WHERE ${where} ORDER BY rowid ${sorted} LIMIT ${most}`;
}

function isMatch(query: ArticleQuery, tier: number): SQL | undefined {
	const { from, before } = query.published;
	return and(
		sql`article_search MATCH ${searchExpression(query, tier)}`,
		from && sql`rowid >= ${whole(Math.floor(from.getTime() / 1000))} * ${SECOND}`,
		before && sql`rowid < ${whole(Math.ceil(before.getTime() / 1000))} * ${SECOND}`,
	);
}

function byUpdate(query: ArticleQuery, scan: Scan, most: number): SQL {
	const { sorted } = directionOf(scan);
	const newest: Scan = { ...scan, column: "published_at", isFalling: true, from: undefined };
	const found = matches(query, newest, 0, MAX_MATCHES_SORTED);
	const where = afterScanStart(sql`updated_at`, sql`found.key`, scan) ?? sql`true`;
	return sql`SELECT 0 AS tier, updated_at AS time, found.key AS key
		FROM (${found}) AS found JOIN articles ON article_key = found.key
		WHERE ${where} ORDER BY updated_at ${sorted}, found.key ${sorted} LIMIT ${most}`;
}

// D1 binds every number as a float, which has too few bits for these keys.
function whole(number: number): SQL {
	return sql`CAST(${number} AS INTEGER)`;
}
