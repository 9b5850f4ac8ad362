import { toQueuedSubmission } from "../queued-submission.schema.ts";
import { toNewsroomSubmission } from "../submission.json.ts";
import type { DeadLetter } from "./dead-letters.schema.ts";
import type { DeadLetterRow } from "./dead-letters.sql.ts";

/** Converts a dead letter to what the newsroom sees: its submission, or its text if it is none. */
export function toDeadLetter(row: DeadLetterRow & { survey: string | null }): DeadLetter {
	const submission = toQueuedSubmission(row.body);
	return {
		key: row.dead_letter_key,
		id: row.id,
		failed_at: row.failed_at.toISOString(),
		...(row.survey !== null && { survey: row.survey }),
		...(submission ? { response: toNewsroomSubmission(submission) } : { raw: row.body }),
	};
}
