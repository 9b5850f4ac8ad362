import { and, desc, eq, inArray, isNull } from "drizzle-orm";
import type { Database } from "../../platform/db/connection.ts";
import { afterPosition, toPage } from "../../platform/db/pagination.sql.ts";
import type { Position } from "../../platform/schema/cursor.schema.ts";
import type { PageQuery } from "../../platform/schema/page-query.schema.ts";
import { SUBMISSIONS_TALLY } from "../questions/tally.schema.ts";
import { submissions } from "./submission.tables.ts";

export type SubmissionRow = typeof submissions.$inferSelect;
export type NewSubmission = Omit<
	typeof submissions.$inferInsert,
	"submission_key" | "erased" | "erased_at"
>;

// Written by hand, because respondents wait for this write and drizzle builds its SQL for every row.
// ?11 is the survey's quota, or NULL: nothing is inserted once the survey is full.
// The trigger submissions_counted (migrations/0004_surveys.sql) adds tally_entries to tallies in the
// same transaction, so that the next INSERT of a batch sees the new count.
const INSERT = `INSERT INTO submissions
	(survey_key, id, submitted_at, day, origin, language, turnstile, answers, tally_entries, consents)
	SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10 WHERE ?11 IS NULL OR ?11 > coalesce((
		SELECT count FROM tallies WHERE survey_key = ?1 AND day = '' AND origin = ''
			AND question = '${SUBMISSIONS_TALLY}' AND choice = ''), 0)
	ON CONFLICT (id) DO NOTHING RETURNING id`;

/** A submission to store, unless its survey has as many as `quota` already. */
export interface PendingSubmission {
	submission: NewSubmission;
	quota?: number | undefined;
}

/** The outcome of storing a submission, and the time when it came first. */
export interface SaveResult {
	outcome: "new" | "repeated" | "withdrawn" | "full";
	submitted_at: Date;
}

/** Stores submissions in one transaction, in their order, except those whose id is stored already. */
export async function saveSubmissions(
	db: Database,
	pending: PendingSubmission[],
): Promise<SaveResult[]> {
	const insert = db.$client.prepare(INSERT);
	const inserts = pending.map((one) => insert.bind(...toInsertValues(one)));
	const inserted = await db.$client.batch(inserts);
	const isNew = (index: number) => inserted[index]?.results.length === 1;
	const repeatedOrFull = pending
		.filter((_, index) => !isNew(index))
		.map(({ submission }) => submission.id);
	const earlier = repeatedOrFull.length > 0 ? await listSubmissionsById(db, repeatedOrFull) : [];
	return pending.map(({ submission: { id, submitted_at } }, index) => {
		if (isNew(index)) return { outcome: "new", submitted_at };
		const first = earlier.find((one) => one.id === id);
		if (!first) return { outcome: "full", submitted_at };
		const outcome = first.erased === "withdrawn" ? "withdrawn" : "repeated";
		return { outcome, submitted_at: first.submitted_at };
	});
}

function listSubmissionsById(db: Database, ids: string[]) {
	const { id, submitted_at, erased } = submissions;
	return db.select({ id, submitted_at, erased }).from(submissions).where(inArray(id, ids)).all();
}

function toInsertValues({ submission, quota }: PendingSubmission) {
	const { survey_key, id, submitted_at, day, origin, language, turnstile } = submission;
	const { answers, tally_entries, consents } = submission;
	const texts = [day, origin ?? null, language ?? null, turnstile ?? null];
	const documents = [answers, tally_entries].map((document) => JSON.stringify(document));
	const agreed = consents && consents.length > 0 ? JSON.stringify(consents) : null;
	return [survey_key, id, submitted_at.getTime(), ...texts, ...documents, agreed, quota ?? null];
}

/** Lists a page of a survey's submissions that are not erased, newest first. */
export async function listSubmissions(
	db: Database,
	surveyKey: number,
	{ limit, cursor }: PageQuery,
) {
	const rows = await db
		.select()
		.from(submissions)
		.where(notErased(surveyKey, cursor))
		.orderBy(...newestFirst)
		.limit(limit + 1);
	return toPage(rows, limit, submissionPosition);
}

type PositionColumns = Pick<SubmissionRow, "submitted_at" | "submission_key">;

/** Selects the submissions to a survey that are not erased and, newest first, come after a position. */
export const notErased = (surveyKey: number, cursor: Position | undefined) =>
	and(
		eq(submissions.survey_key, surveyKey),
		isNull(submissions.erased),
		afterPosition(submissions.submitted_at, submissions.submission_key, cursor),
	);
/** The order of lists of submissions. */
export const newestFirst = [desc(submissions.submitted_at), desc(submissions.submission_key)];
/** Returns the position of a submission in that order. */
export const submissionPosition = ({ submitted_at, submission_key }: PositionColumns): Position => {
	return { time: submitted_at, key: submission_key };
};

/** Finds a submission, erased or not. */
export function findSubmission(db: Database, id: string): Promise<SubmissionRow | undefined> {
	return db.select().from(submissions).where(eq(submissions.id, id)).get();
}

// Id, time and result of Turnstile stay: the same form sent again must not be stored again.
