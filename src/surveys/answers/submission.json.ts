import type { NewsroomSubmission } from "./submission.schema.ts";
import type { SubmissionRow } from "./submission.sql.ts";

type SubmissionColumns = Pick<
	SubmissionRow,
	"id" | "submitted_at" | "caught" | "origin" | "language" | "turnstile" | "answers" | "consents"
>;

/** Converts a submission to what the newsroom sees. */
export function toNewsroomSubmission(row: SubmissionColumns): NewsroomSubmission {
	return {
		id: row.id,
		submitted_at: row.submitted_at.toISOString(),
		...(row.origin !== null && { origin: row.origin }),
		...(row.language !== null && { language: row.language }),
		...(row.turnstile !== null && { turnstile: row.turnstile }),
		...(row.caught && { caught: true as const }),
		answers: row.answers,
		...(row.consents !== null && { consents: row.consents }),
	};
}
