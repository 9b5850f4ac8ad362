import { and, eq, isNull, sql } from "drizzle-orm";
import type { Database } from "../../../platform/db/connection.ts";
import type { SubmissionRow } from "../submission.sql.ts";
import { submissions } from "../submission.tables.ts";

/** A change of a submission; an empty note erases the note. */
export interface AnnotationChange {
	marked?: boolean;
	hidden?: boolean;
	/** The new text, who wrote it, and the time of the note that its author saw; null if there was none. */
	note?: { text: string; by: string; seen: Date | null };
}

/** Finds a submission to a survey, unless its respondent withdrew it or its time is over. */
export async function findSubmissionToRead(
	db: Database,
	surveyKey: number,
	id: string,
): Promise<SubmissionRow | undefined> {
	const row = await db
		.select()
		.from(submissions)
		.where(and(eq(submissions.id, id), eq(submissions.survey_key, surveyKey)))
		.get();
	return row && (row.erased === null || row.erasure_reason !== null) ? row : undefined;
}

/**
 * Stores what the newsroom adds to a submission, and returns it; returns undefined, and stores nothing, if the
 * submission is erased, or the note is another than its author saw.
 */
export async function saveAnnotations(
	db: Database,
	before: SubmissionRow,
	{ note, ...flags }: AnnotationChange,
	now: Date,
): Promise<SubmissionRow | undefined> {
	const values = { ...flags, ...(note && toColumns(note, now)) };
	if (Object.keys(values).length === 0) return before;
	const isSeen = note && sql`${submissions.note_at} IS ${note.seen?.getTime() ?? null}`;
	const [row] = await db
		.update(submissions)
		.set(values)
		.where(
			and(
				eq(submissions.submission_key, before.submission_key),
				isNull(submissions.erased),
				isSeen,
			),
		)
		.returning();
	return row;
}

function toColumns({ text, by }: NonNullable<AnnotationChange["note"]>, now: Date) {
	if (text === "") return { note: null, note_by: null, note_at: null };
	// Two notes never have the same time, so that the time tells them apart.
	const note_at = sql`max(${now.getTime()}, coalesce(${submissions.note_at}, 0) + 1)`;
	return { note: text, note_by: by, note_at };
}
