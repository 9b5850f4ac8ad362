import { and, between, eq, gt, sql } from "drizzle-orm";
import type { Database } from "../../platform/db/connection.ts";
import { HONEYPOT_TALLY, SUBMISSIONS_TALLY, type Tally } from "../questions/tally.schema.ts";
import { surveys } from "./survey.tables.ts";
import { tallies } from "./tallies.tables.ts";

const ofWholeSurvey = and(eq(tallies.day, ""), eq(tallies.origin, ""));
const cell = { question: tallies.question, choice: tallies.choice };

/** All tallies of a survey: as many rows as its questions have choices, however many answer. */
export function listTallies(db: Database, surveyKey: number): Promise<Tally[]> {
	return db
		.select({ ...cell, count: tallies.count, total: tallies.total })
		.from(tallies)
		.where(and(eq(tallies.survey_key, surveyKey), ofWholeSurvey, gt(tallies.count, 0)))
		.all();
}

const submissionsTally = and(
	ofWholeSurvey,
	eq(tallies.question, SUBMISSIONS_TALLY),
	eq(tallies.choice, ""),
);

/** The tally of all responses of the survey in the same row of a query. */
export const submissionCountOfSurvey = and(
	eq(tallies.survey_key, surveys.survey_key),
	submissionsTally,
);

/** How many responses count in a survey. */
export async function countSubmissions(db: Database, surveyKey: number): Promise<number> {
	const row = await db
		.select({ count: tallies.count })
		.from(tallies)
		.where(and(eq(tallies.survey_key, surveyKey), submissionsTally))
		.get();
	return row?.count ?? 0;
}

/** How many responses count that came on these days, both included. */
export async function countSubmissionsOnDays(
	db: Database,
	surveyKey: number,
	from: string,
	to: string,
): Promise<number> {
	const sum = sql<number>`coalesce(sum(${tallies.count}), 0)`;
	const ofDays = and(eq(tallies.survey_key, surveyKey), between(tallies.day, from, to));
	const row = await db
		.select({ sum })
		.from(tallies)
		.where(and(ofDays, eq(tallies.question, SUBMISSIONS_TALLY)))
		.get();
	return row?.sum ?? 0;
}

/** How many responses count in each survey, by its key: one tally is read of each. */
export async function countSubmissionsBySurvey(db: Database): Promise<Map<number, number>> {
	const rows = await db
		.select({ key: surveys.survey_key, count: tallies.count })
		.from(surveys)
		.leftJoin(tallies, submissionCountOfSurvey);
	return new Map(rows.map(({ key, count }) => [key, count ?? 0]));
}

/** Counts a post that filled in the honeypot; nothing else of it is kept. */
export async function saveHoneypotHit(db: Database, surveyKey: number): Promise<void> {
	const caught = { survey_key: surveyKey, day: "", origin: "", question: HONEYPOT_TALLY };
	await db
		.insert(tallies)
		.values({ ...caught, choice: "", count: 1, total: 0 })
		.onConflictDoUpdate({
			target: [tallies.survey_key, tallies.day, tallies.origin, tallies.question, tallies.choice],
			set: { count: sql`count + 1` },
		});
}
