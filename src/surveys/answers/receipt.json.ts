import { localizer } from "../../platform/schema/translated.schema.ts";
import type { ReceiptStatus } from "./receipt.schema.ts";
import type { Received } from "./receipt.sql.ts";

const DAY_MS = 86_400_000;

/** A response as the respondent sees it. */
export function receiptStatus({ response, survey }: Received, language: string): ReceiptStatus {
	const say = localizer(language, survey.language);
	const erasedAt = response.erased_at ?? expiry(response, survey.definition.retention_days);
	return {
		survey: survey.slug,
		survey_title: say(survey.definition.title),
		status: response.erased ?? "stored",
		submitted_at: response.submitted_at.toISOString(),
		...(erasedAt && { erased_at: erasedAt.toISOString() }),
		answers: response.answers,
		consents: response.consents ?? [],
	};
}

function expiry({ submitted_at }: { submitted_at: Date }, days: number | undefined) {
	return days === undefined ? undefined : new Date(submitted_at.getTime() + days * DAY_MS);
}
