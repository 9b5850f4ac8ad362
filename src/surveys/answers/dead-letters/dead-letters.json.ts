import { toQueuedSubmission } from "../queued-submission.schema.ts";
import { toNewsroomSubmission } from "../submission.json.ts";
import type { DeadLetter } from "./dead-letters.schema.ts";
import type { DeadLetterRow } from "./dead-letters.sql.ts";

/** A letter as the newsroom sees it: its response, or else its text. */
export function toDeadLetter(row: DeadLetterRow & { survey: string | null }): DeadLetter {
	const response = toQueuedSubmission(row.body);
	return {
		key: row.dead_letter_key,
		id: row.id,
		failed_at: row.failed_at.toISOString(),
		...(row.survey !== null && { survey: row.survey }),
		...(response ? { response: toNewsroomSubmission(response) } : { raw: row.body }),
	};
}
