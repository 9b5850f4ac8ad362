import type { SubmissionRow } from "../submission.sql.ts";
import type { AnnotationInput } from "./annotation.schema.ts";
import type { AnnotationChange } from "./annotation.sql.ts";

/** Returns what differs from a submission as it was read, so that nothing else is stored. */
export function changeOf(
	before: SubmissionRow,
	{ marked, hidden, note = "" }: AnnotationInput,
	by: string,
): AnnotationChange {
	return {
		...(marked !== before.marked && { marked }),
		...(hidden !== before.hidden && { hidden }),
		...(note !== (before.note ?? "") && { note: { text: note, by, seen: before.note_at } }),
	};
}
