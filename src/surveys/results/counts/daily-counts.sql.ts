import { and, desc, eq, gt, gte, lte, sql } from "drizzle-orm";
import type { Database } from "../../../platform/db/connection.ts";
import type { SubmissionFilter } from "../../answers/submission-filter.schema.ts";
import {
	type DailyCount,
	OTHER_ORIGINS,
	SUBMISSIONS_TALLY,
	type Tally,
} from "../../questions/tally.schema.ts";
import { tallies } from "../../survey/tallies.tables.ts";

/** Pairs of day and origin that are read at once: five years of a survey that stands on one site. */
export const MAX_DAILY_COUNTS = 2000;

/** Anybody can send a made-up origin, thousands a day: a day names those with the most submissions. */
export const MOST_ORIGINS_A_DAY = 20;

// A literal, not a parameter: SQLite uses a partial index only if it can read the condition.
const ofSubmissions = sql`${tallies.question} = ${sql.raw(`'${SUBMISSIONS_TALLY}'`)}`;

// INDEXED BY: SQLite would choose the primary key, and read every tally of those days.
const byDay = sql`${tallies} INDEXED BY tallies_by_day`;
const byOrigin = sql`${tallies} INDEXED BY tallies_by_origin`;

/** Selects the number of submissions of each day and origin in a filter. */
const inDays = (surveyKey: number, { from, to, origin }: SubmissionFilter) =>
	and(
		ofSubmissions,
		eq(tallies.survey_key, surveyKey),
		gt(tallies.day, ""),
		from === undefined ? undefined : gte(tallies.day, from),
		to === undefined ? undefined : lte(tallies.day, to),
		origin === undefined ? undefined : eq(tallies.origin, origin ?? ""),
	);

/** Selects the pairs of day and origin, with the place of each on its day: 1 has the most submissions. */
function rankedPairs(db: Database, surveyKey: number, filter: SubmissionFilter) {
	const place = sql<number>`row_number() OVER (
		PARTITION BY ${tallies.day} ORDER BY ${tallies.count} DESC, ${tallies.origin})`;
	return db
		.select({
			day: sql<string>`${tallies.day}`.as("pair_day"),
			origin: sql<string>`${tallies.origin}`.as("pair_origin"),
			count: sql<number>`${tallies.count}`.as("pair_count"),
			isNamed: sql<boolean>`${place} <= ${sql.raw(String(MOST_ORIGINS_A_DAY))}`.as("is_named"),
		})
		.from(filter.origin === undefined ? byDay : byOrigin)
		.where(and(inDays(surveyKey, filter), gt(tallies.count, 0)))
		.as("ranked");
}

/**
 * Lists the number of submissions by day and origin, newest first, at most 2,000. On each day the origins
 * after the first twenty are one, `OTHER_ORIGINS`.
 */
export function listDailyCounts(
	db: Database,
	surveyKey: number,
	filter: SubmissionFilter,
): Promise<DailyCount[]> {
	const pairs = rankedPairs(db, surveyKey, filter);
	const origin = sql<string>`iif(${pairs.isNamed}, ${pairs.origin}, ${OTHER_ORIGINS})`;
	const count = sql<number>`sum(${pairs.count})`;
	return db
		.select({ day: pairs.day, origin, count })
		.from(pairs)
		.groupBy(sql`1`, sql`2`)
		.orderBy(sql`1 DESC`, sql`3 DESC`)
		.limit(MAX_DAILY_COUNTS)
		.all();
}

/** Counts the submissions on the days and from the origin of a filter, erased ones included. */
export async function countSubmissionsInDays(
	db: Database,
	surveyKey: number,
	filter: SubmissionFilter,
): Promise<number> {
	const sum = sql<number>`coalesce(sum(${tallies.count}), 0)`;
	const row = await db
		.select({ sum })
		.from(filter.origin === undefined ? byDay : byOrigin)
		.where(inDays(surveyKey, filter))
		.get();
	return row?.sum ?? 0;
}

/**
 * Lists the tallies of the submissions in a filter. Reads only the tallies of those days and origins: of
 * at most 2,000 pairs, first those with the most submissions on their day.
 */
export function listTalliesInFilter(
	db: Database,
	surveyKey: number,
	filter: SubmissionFilter,
): Promise<Tally[]> {
	const ranked = rankedPairs(db, surveyKey, filter);
	const pairs = db
		.select()
		.from(ranked)
		.orderBy(desc(ranked.isNamed), desc(ranked.day), desc(ranked.count))
		.limit(MAX_DAILY_COUNTS)
		.as("pairs");
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
