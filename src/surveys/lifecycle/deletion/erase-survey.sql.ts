import { and, eq, isNull, sql } from "drizzle-orm";
import type { Database } from "../../../platform/db/connection.ts";
import { isCommitted, requireCondition } from "../../../platform/db/precondition.sql.ts";
import { CURRENT_REVISION, raiseRevision } from "../../../platform/db/revision.sql.ts";
import { outcomes } from "../../../platform/outcomes/outcomes.tables.ts";
import { touchAllChannels } from "../../../publication/channels.sql.ts";
import { deadLetters, submissions } from "../../answers/submission.tables.ts";
import { publicResults } from "../../results/public-results.tables.ts";
import { erasingSurveyDraft } from "../../survey/drafts/survey-draft.sql.ts";
import { ERASED_MARK } from "../../survey/erased/erased-surveys.sql.ts";
import { erasedSurveys } from "../../survey/erased/erased-surveys.tables.ts";
import type { SurveyRow } from "../../survey/survey.sql.ts";
import { surveys } from "../../survey/survey.tables.ts";
import type { SurveyDefinition } from "../../survey/survey-definition.schema.ts";

/**
 * The definition of an erased survey: nothing. Its answers may be kept for 0 days, so that the job that erases
 * expired answers erases them, also those that come late, from the queue or from a dead letter.
 */
const NOTHING: SurveyDefinition = {
	...{ title: "", questions: [], results: "newsroom", turnstile: false },
	...{ redirect_origins: [], announce_topics: [], announce_articles: [], retention_days: 0 },
};

const isOf = (surveyKey: number) =>
	sql`CASE WHEN json_valid(${deadLetters.body}) THEN ${deadLetters.body} ->> '$.survey_key' END = ${surveyKey}`;

/** Counts the dead letters with answers to a survey. Reads all dead letters. */
export function countDeadLettersOf(db: Database, surveyKey: number): Promise<number> {
	return db.$count(deadLetters, isOf(surveyKey));
}

/**
 * Erases a survey with its working copy, its public results and its dead letters, and raises the revision. From then on nobody
 * finds the survey or its answers; jobs erase these in portions (`eraseExpiredAnswers`, `finishErasure`). Returns false if
 * the stored survey is no longer `before`. `isCall`: articles show the call to this survey.
 */
export async function eraseSurvey(
	db: Database,
	before: SurveyRow,
	now: Date,
	isCall: boolean,
): Promise<boolean> {
	const { survey_key, slug, revision } = before;
	const { survey_key: ofSurvey, erased } = submissions;
	const stored = sql`(SELECT revision FROM surveys WHERE survey_key = ${survey_key} AND slug = ${slug})`;
	const kept = db.$count(submissions, and(eq(ofSurvey, survey_key), isNull(erased))).getSQL();
	const batch = db.batch([
		requireCondition(db, sql`${stored} IS ${revision}`),
		raiseRevision(db, now),
		touchAllChannels(db, now).where(isCall ? undefined : sql`false`),
		db.insert(erasedSurveys).values({
			...{ survey_key, slug, erased_at: now, finished_at: null },
			...{ submissions: sql`(${kept})`, remaining: sql`(${kept})` },
		}),
		db
			.update(surveys)
			.set({
				...{ slug: ERASED_MARK + survey_key, definition: NOTHING, status: "draft" },
				...{ announce: false, opens_at: null, closes_at: null, closed_by: null },
				...{ updated_at: now, revision: CURRENT_REVISION },
			})
			.where(eq(surveys.survey_key, survey_key)),
		db.delete(publicResults).where(eq(publicResults.survey_key, survey_key)),
		db.delete(deadLetters).where(isOf(survey_key)),
		db
			.update(submissions)
			.set({ erasure_reason: null, erased_by: null })
			.where(and(eq(ofSurvey, survey_key), sql`erasure_reason IS NOT NULL`)),
		erasingSurveyDraft(db, slug),
		db.delete(outcomes).where(and(eq(outcomes.kind, "webhook"), eq(outcomes.target, slug))),
	]);
	return isCommitted(batch);
}
