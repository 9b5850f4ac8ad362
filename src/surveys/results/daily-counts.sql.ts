import { and, desc, eq, gt, gte, lte, sql } from "drizzle-orm";
import type { Database } from "../../platform/db/connection.ts";
import { type DailyCount, SUBMISSIONS_TALLY, type Tally } from "../questions/tally.schema.ts";
import { tallies } from "../survey/tallies.tables.ts";
import type { SubmissionFilter } from "./submission-filter.schema.ts";

/** Pairs of day and origin that are read at once, newest first: five years of a survey that stands on one site. */
export const MAX_DAILY_COUNTS = 2000;

// A literal, not a parameter: SQLite uses a partial index only if it can read the condition.
const ofSubmissions = sql`${tallies.question} = ${sql.raw(`'${SUBMISSIONS_TALLY}'`)}`;

// INDEXED BY: SQLite would choose the primary key, and read every tally of those days.
const byDay = sql`${tallies} INDEXED BY tallies_by_day`;
const byOrigin = sql`${tallies} INDEXED BY tallies_by_origin`;

function newestDailyCounts(
	db: Database,
	surveyKey: number,
	{ from, to, origin }: SubmissionFilter,
) {
	return db
		.select({
			day: sql<string>`${tallies.day}`.as("pair_day"),
			origin: sql<string>`${tallies.origin}`.as("pair_origin"),
			count: sql<number>`${tallies.count}`.as("pair_count"),
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

/** Lists the number of submissions by day and origin, newest first, at most 2,000. */
export function listDailyCounts(
	db: Database,
	surveyKey: number,
	filter: SubmissionFilter,
): Promise<DailyCount[]> {
	return newestDailyCounts(db, surveyKey, filter).all();
}

/** Lists the tallies of the submissions in a filter. Reads only the tallies of those days and origins. */
export function listTalliesInFilter(
	db: Database,
	surveyKey: number,
	filter: SubmissionFilter,
): Promise<Tally[]> {
	const pairs = newestDailyCounts(db, surveyKey, filter).as("pairs");
	const count = sql<number>`sum(${tallies.count})`;
	const ofPair = and(
		eq(tallies.survey_key, surveyKey),
		eq(tallies.day, pairs.day),
		eq(tallies.origin, pairs.origin),
	);
	return db
		.select({
			question: tallies.question,
			choice: tallies.choice,
			count: count.as("count"),
			total: sql<number>`sum(${tallies.total})`.as("total"),
		})
		.from(pairs)
		.innerJoin(tallies, ofPair)
		.groupBy(tallies.question, tallies.choice)
		.having(gt(count, 0))
		.all();
}
