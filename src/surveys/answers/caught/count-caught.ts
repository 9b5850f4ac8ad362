import { primaryDatabase } from "../../../platform/db/connection.ts";
import { readAnswers } from "../../questions/read-answers.ts";
import { toTallyEntries } from "../../questions/tally-entries.ts";
import type { SurveyRow } from "../../survey/survey.sql.ts";
import type { SubmissionRow } from "../submission.sql.ts";
import { queueEventOfCounted } from "../webhooks/webhook-queue.job.ts";
import type { CaughtOutcome } from "./caught.schema.ts";
import { findCaughtSubmission, saveCaughtAsCounted } from "./caught.sql.ts";

/**
 * Counts a caught submission as one of a person, whatever the survey's quota and end, because it came in
 * time. Refuses one that no longer fits the questions, which may have changed: nothing else knew of it.
 */
export async function countCaught(
	env: Env,
	survey: SurveyRow,
	id: string,
): Promise<Exclude<CaughtOutcome, "discarded">> {
	const db = primaryDatabase(env.DB);
	const submission = await findCaughtSubmission(db, survey.survey_key, id);
	if (!submission) return "gone";
	if (!fits(survey, submission)) return "changed";
	const entries = toTallyEntries(survey.definition.questions, submission.answers);
	if (!(await saveCaughtAsCounted(db, submission, entries))) return "gone";
	await queueEventOfCounted(env, survey, submission);
	return "counted";
}

// Questions that were asked later and are not answered are no reason: counted submissions lack them too.
function fits({ definition, language }: SurveyRow, { answers, ...row }: SubmissionRow): boolean {
	const fields = new Map<string, unknown>(Object.entries(answers));
	const read = readAnswers(definition.questions, fields, row.language ?? language);
	return !("errors" in read) || read.errors.every(({ field }) => !fields.has(field));
}
