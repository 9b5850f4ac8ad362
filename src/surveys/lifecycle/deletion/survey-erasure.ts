import type { Database } from "../../../platform/db/connection.ts";
import type { FollowChange } from "../../../publication/public-change.ts";
import type { SurveyRow } from "../../survey/survey.sql.ts";
import { isCalledTo, surveyChange } from "../../survey/survey-change.ts";
import { eraseSurvey } from "./erase-survey.sql.ts";
import type { SurveyErasure } from "./survey-erasure.schema.ts";
import { findSurveyLosses } from "./survey-losses.ts";

/**
 * Erases a survey for everybody at once, and returns what went with it; undefined if it has changed meanwhile.
 * Jobs erase its answers in portions.
 */
export async function eraseWithAnswers(
	db: Database,
	before: SurveyRow,
	now: Date,
	follow: FollowChange,
): Promise<SurveyErasure | undefined> {
	const losses = await findSurveyLosses(db, before);
	if (!(await eraseSurvey(db, before, now, isCalledTo([before])))) return undefined;
	follow({ ...surveyChange({ ...before, status: "draft" }, before), isWithdrawal: true });
	const { responses, texts, caught, deadLetters } = losses;
	const erased = { slug: before.slug, erased_at: now.toISOString() };
	return { ...erased, responses, texts, caught, dead_letters: deadLetters };
}
