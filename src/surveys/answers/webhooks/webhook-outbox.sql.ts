import { and, asc, eq, gt, lt, sql } from "drizzle-orm";
import type { Database } from "../../../platform/db/connection.ts";
import type { SurveyRow } from "../../survey/survey.sql.ts";
import { LAST_SUBMISSION_KEY } from "../../survey/survey.sql.ts";
import { surveys } from "../../survey/survey.tables.ts";
import { submissions } from "../submission.tables.ts";

/** The surveys whose answers somebody wants to hear of. */
export function listSurveysWithWebhook(db: Database): Promise<SurveyRow[]> {
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
export function listSubmissionsAfterKey(db: Database, key: number, limit: number) {
	const { submission_key, survey_key, id, erased } = submissions;
	return db
		.select({ submission_key, survey_key, id, erased })
		.from(submissions)
		.where(gt(submission_key, key))
		.orderBy(asc(submission_key))
		.limit(limit)
		.all();
}

/** Keeps how far a survey's responses are told, never less far than before. */
export async function saveWebhookCursor(
	db: Database,
	surveyKey: number,
	toldKey: number,
	now: Date,
): Promise<void> {
	await db
		.update(surveys)
		.set({ webhook_cursor: toldKey, webhook_sent_at: now })
		.where(and(eq(surveys.survey_key, surveyKey), lt(surveys.webhook_cursor, toldKey)));
}

/** Keeps that a survey's responses up to now are told. */
export async function saveWebhookCursorAtEnd(
	db: Database,
	surveyKey: number,
	now: Date,
): Promise<void> {
	await db
		.update(surveys)
		.set({ webhook_cursor: LAST_SUBMISSION_KEY, webhook_sent_at: now })
		.where(eq(surveys.survey_key, surveyKey));
}
