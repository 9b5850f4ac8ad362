import { and, type SQL, sql } from "drizzle-orm";
import type { Database } from "../../platform/db/connection.ts";
import { unionOf } from "../../platform/db/union.sql.ts";
import { MAX_COUNTED } from "../lists/search/max-counted.ts";
import { SECOND } from "../lists/search/search.sql.ts";
import { boardExpression, isSearched } from "./board-expression.ts";
import { type BoardSort, type FindingQuery, STATUSES } from "./finding.schema.ts";
import type { BoardPosition } from "./finding-cursor.schema.ts";
import { selectFound } from "./found-rows.sql.ts";

/** An order other than by change sorts only so many of the matches of a search: those that were changed last. */
const MAX_MATCHES_SORTED = 1000;

const orders = {
	"-updated": { column: sql.raw("changed_at"), isFalling: true },
	updated: { column: sql.raw("changed_at"), isFalling: false },
	"-published": { column: sql.raw("published_at"), isFalling: true },
	published: { column: sql.raw("published_at"), isFalling: false },
	title: { column: sql.raw("title"), isFalling: false },
	scheduled: { column: sql.raw("scheduled_at"), isFalling: false },
} as const satisfies Record<BoardSort, { column: SQL; isFalling: boolean }>;

export type FoundRow = Awaited<ReturnType<typeof selectPage>>[number];

/**
 * Returns a page of articles in all statuses by filters, order and position, and how many there are in all, unless
 * they are more than MAX_COUNTED. Reads some five rows for each article of the page, and one for each that is counted.
 */
export async function listFoundArticles(db: Database, query: FindingQuery) {
	const { limit } = query;
	const [rows, counts] = await db.batch([
		selectPage(db, { ...query, limit: limit + 1 }),
		db.select({ articles: sql<number>`articles`.as("articles") }).from(sql`(${countOf(query)})`),
	]);
	const last = rows.length > limit ? rows[limit - 1] : undefined;
	const counted = counts[0]?.articles ?? 0;
	return {
		rows: rows.slice(0, limit),
		total: counted > MAX_COUNTED ? undefined : counted,
		next: last && { value: last.value, key: last.article.article_key },
	};
}

/** Selects so many articles by filters, order and position, without counting. */
export function selectPage(db: Database, query: FindingQuery) {
	const found = isSearched(query) ? matches(query) : entries(query);
	return selectFound(db, found, directionOf(query).sorted, query.limit);
}

/** The first articles of a page from the table of the list: those of each status, which its indexes have in order. */
function entries(query: FindingQuery): SQL {
	const { column } = orders[query.sort];
	const { status = STATUSES, limit } = query;
	const parts = status.flatMap((one) =>
		draftFlags(query).map((hasDraft) => {
			const where = and(
				sql`status = ${one} AND has_draft = ${hasDraft}`,
				beyond(query, column, sql`article_key`),
			);
			return first(
				query,
				sql`SELECT ${column} AS value, article_key AS key FROM board_entries WHERE ${where}`,
				limit,
			);
		}),
	);
	return first(query, sql`SELECT * FROM (${unionOf("UNION ALL", parts)})`, limit);
}

/** The first articles of a page from the search index, which is in the order of change. */
function matches(query: FindingQuery): SQL {
	const { column } = orders[query.sort];
	const isMatch = sql`board_search MATCH ${boardExpression(query)}`;
	const { sorted, comparison } = directionOf(query);
	if (column === orders.updated.column || column === orders["-updated"].column) {
		const from = query.cursor;
		const place = from && sql`${whole(from.value)} * ${SECOND} + ${whole(from.key)}`;
		const where = and(isMatch, place && sql`rowid ${comparison} ${place}`);
		return sql`SELECT rowid >> 25 AS value, rowid & ${SECOND} - 1 AS key FROM board_search
			WHERE ${where} ORDER BY rowid ${sorted} LIMIT ${query.limit}`;
	}
	const newest = sql`SELECT rowid & ${SECOND} - 1 AS key FROM board_search
		WHERE ${isMatch} ORDER BY rowid DESC LIMIT ${MAX_MATCHES_SORTED}`;
	const where = beyond(query, column, sql`found.key`) ?? sql`true`;
	return first(
		query,
		sql`SELECT ${column} AS value, found.key AS key FROM (${newest}) AS found
			JOIN board_entries ON article_key = found.key WHERE ${where}`,
		query.limit,
	);
}

function countOf(query: FindingQuery): SQL {
	const { status = STATUSES } = query;
	const found = isSearched(query)
		? sql`board_search WHERE board_search MATCH ${boardExpression(query)}`
		: sql`board_entries WHERE status IN ${status} AND has_draft IN ${draftFlags(query)}`;
	return sql`SELECT count(*) AS articles FROM (SELECT 1 FROM ${found} LIMIT ${MAX_COUNTED + 1})`;
}

/** The values of has_draft that a query takes. */
function draftFlags({ has_draft }: FindingQuery): number[] {
	return has_draft === undefined ? [0, 1] : [Number(has_draft)];
}

function first(query: FindingQuery, rows: SQL, most: number): SQL {
	const { sorted } = directionOf(query);
	return sql`${rows} ORDER BY value ${sorted}, key ${sorted} LIMIT ${most}`;
}

function directionOf({ sort }: FindingQuery) {
	return orders[sort].isFalling
		? { sorted: sql.raw("DESC"), comparison: sql.raw("<") }
		: { sorted: sql.raw("ASC"), comparison: sql.raw(">") };
}

/** The condition that an article comes after the cursor. */
function beyond(query: FindingQuery, column: SQL, key: SQL): SQL | undefined {
	const { comparison } = directionOf(query);
	const from: BoardPosition | undefined = query.cursor;
	return from && sql`(${column}, ${key}) ${comparison} (${from.value}, ${from.key})`;
}

// D1 binds every number as a float, which has too few bits for keys of the index.
function whole(number: number | string): SQL {
	return sql`CAST(${number} AS INTEGER)`;
}
