import { and, type SQL, sql } from "drizzle-orm";
import { unionOf } from "../../platform/db/union.sql.ts";
import type { ArticleQuery } from "./list-query.schema.ts";
import { afterStart, directionOf, type Walk } from "./order.sql.ts";
import { searchExpression } from "./search-expression.ts";

/** How many matches, the newest, a search by `updated` sorts: the index is in the order of publication. */
const MAX_MATCHES_SORTED = 1000;
/** A key of the index is a second, and below it 25 bits of the article's key. */
const SECOND = sql.raw("33554432");

/** What a search finds, as SQL with the columns tier, time (in seconds, unless by `updated`) and key. */
export function searchCandidates(query: ArticleQuery, walk: Walk, most: number): SQL {
	if (walk.column === "updated_at") return byUpdate(query, walk, most);
	if (!walk.isTiered) return matches(query, walk, 0, most);
	const tiers = walk.from?.isBack ? [3, 2, 1] : [1, 2, 3];
	const first = Math.max(0, tiers.indexOf(walk.from?.tier ?? 0));
	const parts = tiers.slice(first).map((tier) => {
		const within = tier === walk.from?.tier ? walk : { ...walk, from: undefined };
		return matches(query, within, tier, most);
	});
	// SQLite takes the parts of UNION ALL in turn, and none that the LIMIT does not need.
	return sql`${unionOf("UNION ALL", parts)} LIMIT ${most}`;
}

function matches(query: ArticleQuery, walk: Walk, tier: number, most: number): SQL {
	const { sorted, beyond } = directionOf(walk);
	const { from, before } = query.published;
	const place = walk.from && sql`${whole(walk.from.time)} * ${SECOND} + ${whole(walk.from.key)}`;
	const where = and(
		sql`article_search MATCH ${searchExpression(query, tier)}`,
		place && sql`rowid ${beyond} ${place}`,
		from && sql`rowid >= ${whole(Math.floor(from.getTime() / 1000))} * ${SECOND}`,
		before && sql`rowid < ${whole(Math.ceil(before.getTime() / 1000))} * ${SECOND}`,
	);
	return sql`SELECT ${tier} AS tier, rowid >> 25 AS time, rowid & ${SECOND} - 1 AS key
		FROM article_search WHERE ${where} ORDER BY rowid ${sorted} LIMIT ${most}`;
}

function byUpdate(query: ArticleQuery, walk: Walk, most: number): SQL {
	const { sorted } = directionOf(walk);
	const newest: Walk = { ...walk, column: "published_at", isFalling: true, from: undefined };
	const found = matches(query, newest, 0, MAX_MATCHES_SORTED);
	const where = afterStart(sql`updated_at`, sql`found.key`, walk) ?? sql`true`;
	return sql`SELECT 0 AS tier, updated_at AS time, found.key AS key
		FROM (${found}) AS found JOIN articles ON article_key = found.key
		WHERE ${where} ORDER BY updated_at ${sorted}, found.key ${sorted} LIMIT ${most}`;
}

// D1 binds every number as a float, which has too few bits for these keys.
function whole(number: number): SQL {
	return sql`CAST(${number} AS INTEGER)`;
}
