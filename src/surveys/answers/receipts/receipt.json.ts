import { localizer } from "../../../platform/schema/translated-text.schema.ts";
import type { ReceiptStatus } from "./receipt.schema.ts";
import type { SubmissionWithSurvey } from "./receipt.sql.ts";

const DAY_MS = 86_400_000;

/** Converts a submission to what its respondent sees. */
export function toReceiptStatus(
	{ submission, survey }: SubmissionWithSurvey,
	language: string,
): ReceiptStatus {
	const localize = localizer(language, survey.language);
	const erasedAt =
		submission.erased_at ?? erasureDate(submission, survey.definition.retention_days);
	return {
		survey: survey.slug,
		survey_title: localize(survey.definition.title),
		status: submission.erased ?? "stored",
		submitted_at: submission.submitted_at.toISOString(),
		...(erasedAt && { erased_at: erasedAt.toISOString() }),
		...(submission.erasure_reason !== null && { erased_by: "newsroom" as const }),
		answers: submission.answers,
		consents: submission.consents ?? [],
	};
}

function erasureDate({ submitted_at }: { submitted_at: Date }, days: number | undefined) {
	return days === undefined ? undefined : new Date(submitted_at.getTime() + days * DAY_MS);
}
