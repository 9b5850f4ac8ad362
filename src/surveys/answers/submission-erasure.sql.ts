import { and, eq, isNull, sql } from "drizzle-orm";
import type { Database } from "../../platform/db/connection.ts";
import { submissions } from "./submission.tables.ts";

/**
 * The values of an erased submission. Id, time and result of Turnstile stay: the same form sent again must not be
 * stored again. The trigger submissions_forgotten (migrations/0030_add_annotations.sql) erases what the newsroom
 * added.
 */
export const ERASED_VALUES = {
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

/**
 * Erases a caught submission that the newsroom discards, as if it were withdrawn; returns false if it is
 * none. The same trigger takes it off the tally of caught ones.
 */
export async function discardSubmission(
	db: Database,
	surveyKey: number,
	id: string,
	now: Date,
): Promise<boolean> {
	const { survey_key, erased, caught } = submissions;
	const { meta } = await db
		.update(submissions)
		.set({ ...ERASED_VALUES, erased: "withdrawn", erased_at: now })
		.where(
			and(eq(submissions.id, id), eq(survey_key, surveyKey), eq(caught, true), isNull(erased)),
		);
	return meta.changes > 0;
}

/** Why the newsroom erases a submission, and who does. */
interface Erasure {
	reason: string;
	by: string;
	now: Date;
}

/**
 * Erases a submission to a survey on behalf of the newsroom; returns false if there is none, or it is
 * erased already. Its entries are taken out of tallies as if it were withdrawn.
 */
export async function eraseSubmission(
	db: Database,
	{ surveyKey, id }: { surveyKey: number; id: string },
	{ reason, by, now }: Erasure,
): Promise<boolean> {
	const ofNewsroom = { erased: "withdrawn", erased_at: now, erasure_reason: reason } as const;
	const { meta } = await db
		.update(submissions)
		.set({ ...ERASED_VALUES, ...ofNewsroom, erased_by: by })
		.where(
			and(
				eq(submissions.id, id),
				eq(submissions.survey_key, surveyKey),
				isNull(submissions.erased),
			),
		);
	return meta.changes > 0;
}

/**
 * Erases one consent of a submission, and returns if there was one. The trigger submissions_recounted
 * (migrations/0006_submission_numbers.sql) takes its entries out of tallies in the same transaction.
 */
export async function withdrawConsent(db: Database, id: string, question: string) {
	const { answers, consents, tally_entries, erased } = submissions;
	const others = (column: typeof consents | typeof tally_entries, path: string) =>
		sql`(SELECT json_group_array(json(value)) FROM json_each(${column})
			WHERE json_extract(value, ${path}) <> ${question})`;
	const isGiven = sql`EXISTS (SELECT 1 FROM json_each(${consents})
		WHERE json_extract(value, '$.question') = ${question})`;
	const { meta } = await db
		.update(submissions)
		.set({
			answers: sql`json_remove(${answers}, ${`$."${question}"`})`,
			consents: sql`nullif(${others(consents, "$.question")}, '[]')`,
			tally_entries: others(tally_entries, "$[0]"),
		})
		.where(and(eq(submissions.id, id), isNull(erased), isGiven));
	return meta.changes > 0;
}

/** Submissions erased in one statement: D1 ends a statement after 30 s. */
const MAX_ERASED_AT_ONCE = 5000;
const DAY_MS = 86_400_000;

/**
 * Erases submissions that are older than their survey keeps them, at most 5,000, and returns how many.
 * Their tallies stay: no trigger takes them away for `expired`.
 */
export async function eraseExpiredSubmissions(db: Database, now: Date): Promise<number> {
	const days = sql`json_extract(surveys.definition, '$.retention_days')`;
	// CROSS JOIN: SQLite begins with the surveys, and searches the submissions by their index.
	const due = sql`SELECT submission_key FROM surveys CROSS JOIN submissions USING (survey_key)
		WHERE ${days} IS NOT NULL AND erased IS NULL
			AND submitted_at < ${now.getTime()} - ${days} * ${DAY_MS}
		LIMIT ${MAX_ERASED_AT_ONCE}`;
	const { meta } = await db
		.update(submissions)
		.set({ ...ERASED_VALUES, erased: "expired", erased_at: now })
		.where(sql`submission_key IN (${due})`);
	return meta.changes;
}
