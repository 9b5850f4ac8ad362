import { and, eq, isNull, sql } from "drizzle-orm";
import type { Database } from "../../platform/db/connection.ts";
import { submissions } from "./submission.tables.ts";

// Id, time and result of Turnstile stay: the same form sent again must not be stored again.
const ERASED_VALUES = {
	answers: {},
	tally_entries: [],
	consents: null,
	origin: null,
	language: null,
};

/**
 * Erases a submission that its respondent withdraws. The trigger submissions_withdrawn
 * (migrations/0004_surveys.sql) takes its entries out of tallies in the same transaction.
 */
export async function withdrawSubmission(db: Database, id: string, now: Date): Promise<void> {
	await db
		.update(submissions)
		.set({ ...ERASED_VALUES, erased: "withdrawn", erased_at: now })
		.where(and(eq(submissions.id, id), isNull(submissions.erased)));
}

/** Submissions erased in one statement: D1 ends a statement after 30 s. */
const MAX_ERASED_AT_ONCE = 1000;

/**
 * Erases submissions to a survey that are older than `before`, at most a thousand, and returns how many.
 * Their tallies stay: no trigger runs for 'expired'.
 */
export async function eraseExpiredSubmissions(
	db: Database,
	surveyKey: number,
	before: Date,
	now: Date,
): Promise<number> {
	const due = sql`SELECT submission_key FROM submissions
		WHERE survey_key = ${surveyKey} AND erased IS NULL AND submitted_at < ${before.getTime()}
		ORDER BY submitted_at LIMIT ${MAX_ERASED_AT_ONCE}`;
	const { meta } = await db
		.update(submissions)
		.set({ ...ERASED_VALUES, erased: "expired", erased_at: now })
		.where(sql`submission_key IN (${due})`);
	return meta.changes;
}
