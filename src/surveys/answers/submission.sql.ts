import { and, desc, eq, inArray, isNull, or } from "drizzle-orm";
import type { Database } from "../../platform/db/connection.ts";
import { afterPosition } from "../../platform/db/pagination.sql.ts";
import type { Position } from "../../platform/schema/cursor.schema.ts";
import { HONEYPOT_TALLY, SUBMISSIONS_TALLY } from "../questions/tally.schema.ts";
import { submissions } from "./submission.tables.ts";

export type SubmissionRow = typeof submissions.$inferSelect;
export type NewSubmission = Omit<
	typeof submissions.$inferInsert,
	"submission_key" | "erased" | "erased_at"
>;

// Written by hand, because respondents wait for this write and drizzle builds its SQL for every row.
// ?11 is a quota, or NULL: nothing is inserted once the tally ?12 has reached it.
// ?15 is 1 if nothing may be inserted beside other answers under the same number.
// The trigger submissions_counted (migrations/0004_surveys.sql) adds tally_entries to tallies in the
// same transaction, so that the next INSERT of a batch sees the new count.
const OTHERS =
	"EXISTS (SELECT 1 FROM submissions AS other WHERE other.number = ?13 AND other.id <> ?2 AND other.survey_key = ?1)";
const INSERT = `INSERT INTO submissions (survey_key, id, submitted_at, day, origin, language, turnstile,
		answers, tally_entries, consents, number, caught)
	SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?13, ?14
		WHERE (?11 IS NULL OR ?11 > coalesce((
			SELECT count FROM tallies WHERE survey_key = ?1 AND day = '' AND origin = ''
				AND question = ?12 AND choice = ''), 0))
			AND (?15 = 0 OR NOT ${OTHERS})
	ON CONFLICT (id) DO NOTHING RETURNING ${OTHERS} AS has_earlier`;

/** A submission to store, unless as many are counted already as `quota` says. */
export interface PendingSubmission {
	submission: NewSubmission;
	quota?: number | undefined;
	/** True if it must not be stored beside other answers under the same number. */
	isAlone?: boolean;
}

/** The outcome of storing a submission, and the time when it came first. */
export interface SaveResult {
	outcome: "new" | "repeated" | "withdrawn" | "conflict" | "full";
	submitted_at: Date;
	/** True if it was stored beside other answers under the same number. */
	hasEarlier?: boolean;
}

/**
 * Stores submissions in one transaction, in their order, except those whose id is stored already: a
 * repetition has the same number and the same answers.
 */
export async function saveSubmissions(
	db: Database,
	pending: PendingSubmission[],
): Promise<SaveResult[]> {
	const insert = db.$client.prepare(INSERT);
	const inserts = pending.map((one) => insert.bind(...toInsertValues(one)));
	const inserted = await db.$client.batch<{ has_earlier: number }>(inserts);
	const rowOf = (index: number) => inserted[index]?.results[0];
	const refused = pending.filter((_, index) => !rowOf(index));
	const earlier = await listEarlierSubmissions(db, refused);
	return pending.map(({ submission }, index) => {
		const { submitted_at } = submission;
		const row = rowOf(index);
		if (row) return { outcome: "new", submitted_at, hasEarlier: row.has_earlier === 1 };
		const first = earlier.find((one) => one.id === submission.id);
		if (!first)
			return { outcome: hasOther(earlier, submission) ? "conflict" : "full", submitted_at };
		// A survey that was erased may have had the same address, and the same form: those answers are gone.
		const isElsewhere = first.survey_key !== submission.survey_key;
		const outcome = first.erased === "withdrawn" || isElsewhere ? "withdrawn" : "repeated";
		return { outcome, submitted_at: first.submitted_at };
	});
}

type EarlierSubmissions = Awaited<ReturnType<typeof listEarlierSubmissions>>;

function hasOther(earlier: EarlierSubmissions, { survey_key, number }: NewSubmission): boolean {
	const isSame = (one: EarlierSubmissions[number]) =>
		one.number === number && one.survey_key === survey_key;
	return typeof number === "string" && earlier.some(isSame);
}

async function listEarlierSubmissions(db: Database, refused: PendingSubmission[]) {
	if (refused.length === 0) return [];
	const ids = refused.map(({ submission }) => submission.id);
	const numbers = refused.flatMap(({ submission, isAlone }) =>
		isAlone && typeof submission.number === "string" ? [submission.number] : [],
	);
	const { id, survey_key, submitted_at, erased, number } = submissions;
	return db
		.select({ id, survey_key, submitted_at, erased, number })
		.from(submissions)
		.where(or(inArray(id, ids), inArray(number, numbers)))
		.all();
}

function toInsertValues({ submission, quota, isAlone = false }: PendingSubmission) {
	const { survey_key, id, submitted_at, day, origin, language, turnstile } = submission;
	const { answers, tally_entries, consents, number, caught = false } = submission;
	const texts = [day, origin ?? null, language ?? null, turnstile ?? null];
	const documents = [answers, tally_entries].map((document) => JSON.stringify(document));
	const agreed = consents && consents.length > 0 ? JSON.stringify(consents) : null;
	const stored = [survey_key, id, submitted_at.getTime(), ...texts, ...documents, agreed];
	const tally = caught ? HONEYPOT_TALLY : SUBMISSIONS_TALLY;
	return [...stored, quota ?? null, tally, number ?? null, Number(caught), Number(isAlone)];
}

type PositionColumns = Pick<SubmissionRow, "submitted_at" | "submission_key">;

/** Selects the submissions to a survey that count, are not erased and, newest first, come after a position. */
export const notErased = (surveyKey: number, cursor: Position | undefined, caught = false) =>
	and(
		eq(submissions.survey_key, surveyKey),
		isNull(submissions.erased),
		eq(submissions.caught, caught),
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
