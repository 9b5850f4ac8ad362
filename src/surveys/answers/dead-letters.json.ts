import { newsroomSubmission } from "../survey/survey.json.ts";
import type { DeadLetter } from "./dead-letters.schema.ts";
import type { LetterRow } from "./dead-letters.sql.ts";
import { submissionIn } from "./queued-submission.schema.ts";

/** A letter as the newsroom sees it: its response, or else its text. */
export function deadLetter(row: LetterRow & { survey: string | null }): DeadLetter {
	const response = submissionIn(row.body);
	return {
		key: row.dead_letter_key,
		id: row.id,
		failed_at: row.failed_at.toISOString(),
		...(row.survey !== null && { survey: row.survey }),
		...(response ? { response: newsroomSubmission(response) } : { raw: row.body }),
	};
}
