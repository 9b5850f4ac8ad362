import { and, between, eq, gt, sql } from "drizzle-orm";
import type { Database } from "../../platform/db/connection.ts";
import { SUBMISSIONS_TALLY, type Tally } from "../questions/tally.schema.ts";
import { surveys } from "./survey.tables.ts";
import { tallies } from "./tallies.tables.ts";

const ofWholeSurvey = and(eq(tallies.day, ""), eq(tallies.origin, ""));
const columns = { question: tallies.question, choice: tallies.choice };

/** Lists the tallies of a whole survey. Reads a row for each choice, however many submissions there are. */
export function listTallies(db: Database, surveyKey: number): Promise<Tally[]> {
	return db
		.select({ ...columns, count: tallies.count, total: tallies.total })
		.from(tallies)
		.where(and(eq(tallies.survey_key, surveyKey), ofWholeSurvey, gt(tallies.count, 0)))
		.all();
}

const submissionsTally = and(
	ofWholeSurvey,
	eq(tallies.question, SUBMISSIONS_TALLY),
	eq(tallies.choice, ""),
);

/** Joins the tally of all submissions to the survey in the same row. */
export const submissionCountOfSurvey = and(
	eq(tallies.survey_key, surveys.survey_key),
	submissionsTally,
);

/** Counts the submissions to a survey that were not withdrawn. */
export async function countSubmissions(db: Database, surveyKey: number): Promise<number> {
	const row = await db
		.select({ count: tallies.count })
		.from(tallies)
		.where(and(eq(tallies.survey_key, surveyKey), submissionsTally))
		.get();
	return row?.count ?? 0;
}

/** Counts the submissions of these days, both included, that were not withdrawn. */
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

/** Counts the submissions to every survey, by its key. Reads one tally for each. */
export async function countSubmissionsBySurvey(db: Database): Promise<Map<number, number>> {
	const rows = await db
		.select({ key: surveys.survey_key, count: tallies.count })
		.from(surveys)
		.leftJoin(tallies, submissionCountOfSurvey);
	return new Map(rows.map(({ key, count }) => [key, count ?? 0]));
}
