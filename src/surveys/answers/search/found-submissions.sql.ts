import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import type { Database } from "../../../platform/db/connection.ts";
import { afterPosition } from "../../../platform/db/pagination.sql.ts";
import type { Position } from "../../../platform/schema/cursor.schema.ts";
import { newestFirst, submissionPosition } from "../submission.sql.ts";
import { submissions } from "../submission.tables.ts";
import type { SubmissionFilter } from "../submission-filter.schema.ts";
import { inFilter, inTimesOf } from "../submission-filter.sql.ts";
import type { ShownList } from "./submission-finding.schema.ts";

/** The part of a survey's submissions that is read. */
export interface SubmissionList {
	surveyKey: number;
	filter: SubmissionFilter;
	show?: ShownList | undefined;
	/** True for those that filled in the honeypot. */
	caught?: boolean;
}

/** The conditions of the partial indexes; as literals, because SQLite looks for exactly these. */
const LISTS: Record<ShownList, SQL> = {
	marked: sql`marked = 1`,
	noted: sql`note IS NOT NULL`,
	hidden: sql`hidden = 1`,
	unchecked: sql`turnstile = 'unanswered'`,
	erased: sql`erasure_reason IS NOT NULL`,
};

function isIn({ surveyKey, show, caught = false }: SubmissionList) {
	const { survey_key, erased } = submissions;
	// With + in front SQLite takes the index of the list, and not that of all submissions.
	const isThere = show ? sql`+${erased} IS NULL` : isNull(erased);
	return and(
		eq(survey_key, surveyKey),
		show && LISTS[show],
		show === "erased" ? undefined : and(isThere, eq(submissions.caught, caught)),
	);
}

/** Limits rows to those after a position, newest first. */
const after = (position: Position | undefined) =>
	afterPosition(submissions.submitted_at, submissions.submission_key, position);

/** Lists the submissions of a list after a position, newest first. */
export function listFoundSubmissions(
	db: Database,
	list: SubmissionList,
	cursor: Position | undefined,
	limit: number,
) {
	return db
		.select()
		.from(submissions)
		.where(and(isIn(list), after(cursor), inFilter(list.filter)))
		.orderBy(...newestFirst)
		.limit(limit)
		.all();
}

/** The words of a search that SQLite can compare, and the names of the answers in which they may be. */
export interface TextCondition {
	/** In small ASCII letters; "" finds every text. */
	part: string;
	names: string[];
}

/**
 * Lists the submissions between two positions that may have the words, newest first: all that have them, and
 * some more.
 */
export function listCandidates(
	db: Database,
	list: SubmissionList,
	{ part, names }: TextCondition,
	{
		cursor,
		end,
		limit,
	}: { cursor: Position | undefined; end: Position | undefined; limit: number },
) {
	const isBeforeEnd =
		end &&
		sql`(${submissions.submitted_at}, ${submissions.submission_key}) >= (${end.time.getTime()}, ${end.key})`;
	// lower() of SQLite changes ASCII alone; ſ and the sign of Kelvin are s and k in any case.
	const mayHaveWords = sql`EXISTS (SELECT 1 FROM json_each(${submissions.answers}) AS answer
		WHERE answer.type = 'text' AND answer.key IN (SELECT value FROM json_each(${JSON.stringify(names)}))
			AND (instr(lower(answer.value), ${part}) > 0 OR answer.value GLOB '*[ſ\u212a]*'))`;
	return db
		.select()
		.from(submissions)
		.where(and(isIn(list), after(cursor), isBeforeEnd, inFilter(list.filter), mayHaveWords))
		.orderBy(...newestFirst)
		.limit(limit)
		.all();
}

/** Finds the position of the last of the next submissions of a list; undefined if there are fewer. */
export async function findPositionAhead(
	db: Database,
	list: SubmissionList,
	cursor: Position | undefined,
	count: number,
): Promise<Position | undefined> {
	const { submitted_at, submission_key, survey_key, erased } = submissions;
	// Without a look at each row: caught ones are few.
	const isAhead = list.show ? isIn(list) : and(eq(survey_key, list.surveyKey), isNull(erased));
	const row = await db
		.select({ submitted_at, submission_key })
		.from(submissions)
		.where(and(isAhead, after(cursor), inTimesOf(list.filter)))
		.orderBy(...newestFirst)
		.limit(1)
		.offset(count - 1)
		.get();
	return row && submissionPosition(row);
}

/** Finds the ids of the submissions just before and just after one, newest first. */
export async function findNeighbours(
	db: Database,
	list: SubmissionList,
	{ time, key }: Position,
): Promise<{ newer: string | undefined; older: string | undefined }> {
	const { id, submitted_at, submission_key } = submissions;
	const ids = db.select({ id }).from(submissions);
	const isNewer = sql`(${submitted_at}, ${submission_key}) > (${time.getTime()}, ${key})`;
	const [newer, older] = await Promise.all([
		ids
			.where(and(isIn(list), isNewer, inFilter(list.filter)))
			.orderBy(submitted_at, submission_key)
			.limit(1)
			.get(),
		db
			.select({ id })
			.from(submissions)
			.where(and(isIn(list), after({ time, key }), inFilter(list.filter)))
			.orderBy(...newestFirst)
			.limit(1)
			.get(),
	]);
	return { newer: newer?.id, older: older?.id };
}
