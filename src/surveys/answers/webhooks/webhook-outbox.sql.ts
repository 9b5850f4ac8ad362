import { and, asc, eq, gt, lt, sql } from "drizzle-orm";
import type { Database } from "../../../platform/db/connection.ts";
import type { SurveyRow } from "../../survey/survey.sql.ts";
import { LAST_SUBMISSION_KEY } from "../../survey/survey.sql.ts";
import { surveys } from "../../survey/survey.tables.ts";
import { submissions } from "../submission.tables.ts";

/**
 * Lists the surveys with a webhook that waits for a digest, or has not been told of the newest submission.
 * Those that have waited longest come first.
 */
export function listSurveysToTell(db: Database): Promise<SurveyRow[]> {
	return db
		.select()
		.from(surveys)
		.where(
			sql`json_extract(${surveys.definition}, '$.webhook') IS NOT NULL
				AND (${surveys.webhook_cursor} < ${LAST_SUBMISSION_KEY}
					OR json_extract(${surveys.definition}, '$.webhook.send') = 'digest')`,
		)
		.orderBy(asc(surveys.webhook_sent_at), asc(surveys.survey_key))
		.all();
}

/** Lists the addresses of at most 100 webhooks, by the slugs of their surveys. */
export function listWebhookUrls(db: Database) {
	const url = sql<string>`json_extract(${surveys.definition}, '$.webhook.url')`;
	return db
		.select({ slug: surveys.slug, url })
		.from(surveys)
		.where(sql`${url} IS NOT NULL`)
		.limit(100);
}

/**
 * Lists the submissions to all surveys after a key. The order of keys needs no index; a webhook's cursor
 * passes the submissions to other surveys only once.
 */
export function listSubmissionsAfterKey(db: Database, key: number, limit: number) {
	const { submission_key, survey_key, id, erased, caught } = submissions;
	return db
		.select({ submission_key, survey_key, id, erased, caught })
		.from(submissions)
		.where(gt(submission_key, key))
		.orderBy(asc(submission_key))
		.limit(limit)
		.all();
}

/** Moves a webhook's cursor forward to a submission; never back. */
export async function saveWebhookCursor(
	db: Database,
	surveyKey: number,
	submissionKey: number,
	now: Date,
): Promise<void> {
	await db
		.update(surveys)
		.set({ webhook_cursor: submissionKey, webhook_sent_at: now })
		.where(and(eq(surveys.survey_key, surveyKey), lt(surveys.webhook_cursor, submissionKey)));
}

/** Moves a webhook's cursor to the newest submission. */
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
