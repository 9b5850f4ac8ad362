import { and, asc, eq, gt, lt, sql } from "drizzle-orm";
import type { Database } from "../../platform/db/connection.ts";
import type { SurveyRow } from "../survey/survey.sql.ts";
import { surveys } from "../survey/survey.tables.ts";
import { responses } from "./submission.tables.ts";
import { LAST_RESPONSE } from "./submissions.sql.ts";

/** The surveys whose answers somebody wants to hear of. */
export function surveysWithWebhook(db: Database): Promise<SurveyRow[]> {
	return db
		.select()
		.from(surveys)
		.where(sql`json_extract(${surveys.definition}, '$.webhook') IS NOT NULL`)
		.all();
}

/**
 * The responses, to whatever survey, that came after one: all surveys', because their own order is the
 * one order that needs no index, and what others were sent is passed once.
 */
export function responsesAfterKey(db: Database, key: number, limit: number) {
	const { response_key, survey_key, id, erased } = responses;
	return db
		.select({ response_key, survey_key, id, erased })
		.from(responses)
		.where(gt(response_key, key))
		.orderBy(asc(response_key))
		.limit(limit)
		.all();
}

/** Keeps how far a survey's responses are told, never less far than before. */
export async function keepTold(
	db: Database,
	surveyKey: number,
	toldKey: number,
	now: Date,
): Promise<void> {
	await db
		.update(surveys)
		.set({ told_key: toldKey, told_at: now })
		.where(and(eq(surveys.survey_key, surveyKey), lt(surveys.told_key, toldKey)));
}

/** Keeps that a survey's responses up to now are told. */
export async function keepAllTold(db: Database, surveyKey: number, now: Date): Promise<void> {
	await db
		.update(surveys)
		.set({ told_key: LAST_RESPONSE, told_at: now })
		.where(eq(surveys.survey_key, surveyKey));
}
