import { and, desc, eq, gt, gte, lte, sql } from "drizzle-orm";
import type { Database } from "../../platform/db/connection.ts";
import { type Cell, SUBMISSIONS, type Tally } from "../questions/tally.schema.ts";
import { tallies } from "../survey/tallies.tables.ts";
import type { AnswerSpan } from "./answer-span.schema.ts";

/** Days and pages that are read at once, newest first: five years of a survey that stands on one page. */
export const MAX_CELLS = 2000;

// Spelt out, not bound: SQLite takes a partial index only for a condition it can read.
const countsSubmissions = sql`${tallies.question} = ${sql.raw(`'${SUBMISSIONS}'`)}`;

// Said which: left to itself SQLite takes the primary key, and reads all that is counted on those days.
const byDay = sql`${tallies} INDEXED BY tallies_by_day`;
const byOrigin = sql`${tallies} INDEXED BY tallies_by_origin`;

function newestCells(db: Database, surveyKey: number, { from, to, origin }: AnswerSpan) {
	return db
		.select({
			day: sql<string>`${tallies.day}`.as("cell_day"),
			origin: sql<string>`${tallies.origin}`.as("cell_origin"),
			count: sql<number>`${tallies.count}`.as("cell_count"),
		})
		.from(origin === undefined ? byDay : byOrigin)
		.where(
			and(
				countsSubmissions,
				eq(tallies.survey_key, surveyKey),
				gt(tallies.day, ""),
				gt(tallies.count, 0),
				from === undefined ? undefined : gte(tallies.day, from),
				to === undefined ? undefined : lte(tallies.day, to),
				origin === undefined ? undefined : eq(tallies.origin, origin ?? ""),
			),
		)
		.orderBy(desc(tallies.day), desc(tallies.origin))
		.limit(MAX_CELLS);
}

/** How many responses came on which day from which page, the newest 2,000 of such. */
export function cellsOf(db: Database, surveyKey: number, filter: AnswerSpan): Promise<Cell[]> {
	return newestCells(db, surveyKey, filter).all();
}

/** The tallies of the responses in those days and pages: reads what is counted there, and nothing else. */
export function talliesWithin(
	db: Database,
	surveyKey: number,
	filter: AnswerSpan,
): Promise<Tally[]> {
	const cells = newestCells(db, surveyKey, filter).as("cells");
	const count = sql<number>`sum(${tallies.count})`;
	const isThere = and(
		eq(tallies.survey_key, surveyKey),
		eq(tallies.day, cells.day),
		eq(tallies.origin, cells.origin),
	);
	return db
		.select({
			question: tallies.question,
			choice: tallies.choice,
			count: count.as("count"),
			total: sql<number>`sum(${tallies.total})`.as("total"),
		})
		.from(cells)
		.innerJoin(tallies, isThere)
		.groupBy(tallies.question, tallies.choice)
		.having(gt(count, 0))
		.all();
}
