import { and, desc, eq, gt, gte, lte, sql } from "drizzle-orm";
import type { Database } from "../../platform/db/connection.ts";
import { type DailyCount, SUBMISSIONS_TALLY, type Tally } from "../questions/tally.schema.ts";
import { tallies } from "../survey/tallies.tables.ts";
import type { SubmissionFilter } from "./submission-filter.schema.ts";

/** Days and pages that are read at once, newest first: five years of a survey that stands on one page. */
export const MAX_DAILY_COUNTS = 2000;

// Spelt out, not bound: SQLite takes a partial index only for a condition it can read.
const ofSubmissions = sql`${tallies.question} = ${sql.raw(`'${SUBMISSIONS_TALLY}'`)}`;

// Said which: left to itself SQLite takes the primary key, and reads all that is counted on those days.
const byDay = sql`${tallies} INDEXED BY tallies_by_day`;
const byOrigin = sql`${tallies} INDEXED BY tallies_by_origin`;

function newestDailyCounts(
	db: Database,
	surveyKey: number,
	{ from, to, origin }: SubmissionFilter,
) {
	return db
		.select({
			day: sql<string>`${tallies.day}`.as("cell_day"),
			origin: sql<string>`${tallies.origin}`.as("cell_origin"),
			count: sql<number>`${tallies.count}`.as("cell_count"),
		})
		.from(origin === undefined ? byDay : byOrigin)
		.where(
			and(
				ofSubmissions,
				eq(tallies.survey_key, surveyKey),
				gt(tallies.day, ""),
				gt(tallies.count, 0),
				from === undefined ? undefined : gte(tallies.day, from),
				to === undefined ? undefined : lte(tallies.day, to),
				origin === undefined ? undefined : eq(tallies.origin, origin ?? ""),
			),
		)
		.orderBy(desc(tallies.day), desc(tallies.origin))
		.limit(MAX_DAILY_COUNTS);
}

/** How many responses came on which day from which page, the newest 2,000 of such. */
export function listDailyCounts(
	db: Database,
	surveyKey: number,
	filter: SubmissionFilter,
): Promise<DailyCount[]> {
	return newestDailyCounts(db, surveyKey, filter).all();
}

/** The tallies of the responses in those days and pages: reads what is counted there, and nothing else. */
export function listTalliesInFilter(
	db: Database,
	surveyKey: number,
	filter: SubmissionFilter,
): Promise<Tally[]> {
	const cells = newestDailyCounts(db, surveyKey, filter).as("cells");
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
