import { and, desc, eq, inArray, isNull, sql } from "drizzle-orm";
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

// By hand: the one write that readers wait for, and drizzle makes its SQL anew for each. The survey's
// quota, if it has one, is the last parameter: what comes after it is full is not stored.
const INSERT = `INSERT INTO submissions
	(survey_key, id, submitted_at, day, origin, language, turnstile, answers, tally_entries, consents)
	SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10 WHERE ?11 IS NULL OR ?11 > coalesce((
		SELECT count FROM tallies WHERE survey_key = ?1 AND day = '' AND origin = ''
			AND question = '${SUBMISSIONS_TALLY}' AND choice = ''), 0)
	ON CONFLICT (id) DO NOTHING RETURNING id`;

/** A response to store; what comes when `quota` responses are there is not stored. */
export interface PendingSubmission {
	submission: NewSubmission;
	quota?: number | undefined;
}

/** What became of a response, and when it came first. */
export interface SaveResult {
	outcome: "new" | "repeated" | "withdrawn" | "full";
	submitted_at: Date;
}

/** Stores responses in one transaction, in their order, but for those whose submission is there already. */
export async function saveSubmissions(
	db: Database,
	arrivals: PendingSubmission[],
): Promise<SaveResult[]> {
	const insert = db.$client.prepare(INSERT);
	const inserts = arrivals.map((arrival) => insert.bind(...toInsertValues(arrival)));
	const made = await db.$client.batch(inserts);
	const isNew = (index: number) => made[index]?.results.length === 1;
	const unmade = arrivals
		.filter((_, index) => !isNew(index))
		.map(({ submission }) => submission.id);
	const earlier = unmade.length > 0 ? await listSubmissionsById(db, unmade) : [];
	return arrivals.map(({ submission: { id, submitted_at } }, index) => {
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
	const words = [day, origin ?? null, language ?? null, turnstile ?? null];
	const documents = [answers, tally_entries].map((document) => JSON.stringify(document));
	const agreed = consents && consents.length > 0 ? JSON.stringify(consents) : null;
	return [survey_key, id, submitted_at.getTime(), ...words, ...documents, agreed, quota ?? null];
}

/** A page of a survey's responses that are still there, newest first. */
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

/** Of a survey's responses, newest first, those that are still there and come after a place. */
export const notErased = (surveyKey: number, cursor: Position | undefined) =>
	and(
		eq(submissions.survey_key, surveyKey),
		isNull(submissions.erased),
		afterPosition(submissions.submitted_at, submissions.submission_key, cursor),
	);
/** The order in which they come. */
export const newestFirst = [desc(submissions.submitted_at), desc(submissions.submission_key)];
/** Where a response stands in it. */
export const submissionPosition = ({ submitted_at, submission_key }: PositionColumns): Position => {
	return { time: submitted_at, key: submission_key };
};

/** A response by its id, erased or not. */
export function findSubmission(db: Database, id: string): Promise<SubmissionRow | undefined> {
	return db.select().from(submissions).where(eq(submissions.id, id)).get();
}

// What stays of a response: its id, so that it is not taken again, and when it came.
const ERASED_VALUES = {
	answers: {},
	tally_entries: [],
	consents: null,
	origin: null,
	language: null,
};

/** Erases a response that its respondent withdraws: it counts no longer. */
export async function withdrawSubmission(db: Database, id: string, now: Date): Promise<void> {
	await db
		.update(submissions)
		.set({ ...ERASED_VALUES, erased: "withdrawn", erased_at: now })
		.where(and(eq(submissions.id, id), isNull(submissions.erased)));
}

/** Responses erased at once: D1 ends a statement after 30 s. */
const MAX_ERASED_AT_ONCE = 1000;

/** Erases responses of a survey that came before `before`, at most a thousand: what they count for stays. */
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
