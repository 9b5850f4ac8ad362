import { eq, sql } from "drizzle-orm";
import type { Database } from "../../../platform/db/connection.ts";
import { erasedSurveys } from "../../survey/erased/erased-surveys.tables.ts";
import { tallies } from "../../survey/tallies.tables.ts";

/** Tallies erased in one statement: D1 ends a statement after 30 s. */
const PORTION = 5000;

/** Finds an erased survey that still has answers or tallies. An answer that comes late makes it be found again. */
export async function findUnfinishedErasure(db: Database): Promise<number | undefined> {
	const row = await db
		.select({ key: erasedSurveys.survey_key })
		.from(erasedSurveys)
		.where(
			sql`finished_at IS NULL OR EXISTS (SELECT 1 FROM tallies WHERE tallies.survey_key = erased_surveys.survey_key)`,
		)
		.limit(1)
		.get();
	return row?.key;
}

/** Erases a portion of the tallies of an erased survey, and stores how many of its answers are left. */
export async function eraseTallies(db: Database, surveyKey: number, now: Date): Promise<void> {
	const portion = sql`SELECT day, origin, question, choice FROM tallies
		WHERE survey_key = ${surveyKey} LIMIT ${PORTION}`;
	const left = sql`(SELECT count(*) FROM submissions WHERE survey_key = ${surveyKey} AND erased IS NULL)`;
	const isDone = sql`NOT EXISTS (SELECT 1 FROM tallies WHERE survey_key = ${surveyKey}) AND ${left} = 0`;
	await db.batch([
		db
			.delete(tallies)
			.where(sql`survey_key = ${surveyKey} AND (day, origin, question, choice) IN (${portion})`),
		db
			.update(erasedSurveys)
			.set({
				remaining: left,
				finished_at: sql`CASE WHEN ${isDone} THEN coalesce(finished_at, ${now.getTime()}) END`,
			})
			.where(eq(erasedSurveys.survey_key, surveyKey)),
	]);
}
