import { toQueuedSubmission } from "../queued-submission.schema.ts";
import { toNewsroomSubmission } from "../submission.json.ts";
import type { DeadLetter, DeadLetterReason } from "./dead-letters.schema.ts";
import type { FoundDeadLetter } from "./dead-letters.sql.ts";

/** Converts a dead letter to what the newsroom sees: its submission, or its text if it is none. */
export function toDeadLetter(found: FoundDeadLetter): DeadLetter {
	const { letter, survey } = found;
	const submission = toQueuedSubmission(letter.body);
	return {
		key: letter.dead_letter_key,
		id: letter.id,
		failed_at: letter.failed_at.toISOString(),
		...(survey && { survey: survey.slug }),
		reason: reasonOf(found, submission !== undefined),
		...(submission ? { response: toNewsroomSubmission(submission) } : { raw: letter.body }),
	};
}

function reasonOf({ survey, isStored }: FoundDeadLetter, isReadable: boolean): DeadLetterReason {
	if (!isReadable) return "unreadable";
	if (isStored) return "stored";
	return survey ? "unstored" : "no_survey";
}
