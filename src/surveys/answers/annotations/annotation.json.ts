import { toNewsroomSubmission } from "../submission.json.ts";
import type { AnnotatedSubmission } from "../submission.schema.ts";
import type { SubmissionRow } from "../submission.sql.ts";

/** Converts a submission to what the newsroom sees, with what it added. Exports and webhooks get less. */
export function toAnnotatedSubmission(row: SubmissionRow): AnnotatedSubmission {
	return {
		...toNewsroomSubmission(row),
		...(row.marked && { marked: true as const }),
		...(row.hidden && { hidden: true as const }),
		...toNote(row),
		...toErasure(row),
	};
}

function toNote({ note, note_by, note_at }: SubmissionRow) {
	if (note === null) return {};
	return {
		note,
		...(note_by !== null && { note_by }),
		...(note_at && { note_at: note_at.toISOString() }),
	};
}

function toErasure({ erasure_reason, erased_by, erased_at }: SubmissionRow) {
	if (erasure_reason === null) return {};
	return {
		...(erased_at && { erased_at: erased_at.toISOString() }),
		...(erased_by !== null && { erased_by }),
		erasure_reason,
	};
}
