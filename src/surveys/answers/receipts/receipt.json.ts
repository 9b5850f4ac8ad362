import { localizer } from "../../../platform/schema/translated-text.schema.ts";
import type { ReceiptStatus } from "./receipt.schema.ts";
import type { SubmissionWithSurvey } from "./receipt.sql.ts";

const DAY_MS = 86_400_000;

/** A submission as the respondent sees it. */
export function toReceiptStatus(
	{ submission, survey }: SubmissionWithSurvey,
	language: string,
): ReceiptStatus {
	const say = localizer(language, survey.language);
	const erasedAt =
		submission.erased_at ?? erasureDate(submission, survey.definition.retention_days);
	return {
		survey: survey.slug,
		survey_title: say(survey.definition.title),
		status: submission.erased ?? "stored",
		submitted_at: submission.submitted_at.toISOString(),
		...(erasedAt && { erased_at: erasedAt.toISOString() }),
		answers: submission.answers,
		consents: submission.consents ?? [],
	};
}

function erasureDate({ submitted_at }: { submitted_at: Date }, days: number | undefined) {
	return days === undefined ? undefined : new Date(submitted_at.getTime() + days * DAY_MS);
}
