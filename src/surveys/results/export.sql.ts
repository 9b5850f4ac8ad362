import { and, asc, eq, isNull, lt, sql } from "drizzle-orm";
import type { Database } from "../../platform/db/connection.ts";
import type { Position } from "../../platform/schema/cursor.schema.ts";
import type { SubmissionRow } from "../answers/submission.sql.ts";
import { submissions } from "../answers/submission.tables.ts";
import type { SubmissionFilter } from "../answers/submission-filter.schema.ts";
import { inFilter } from "../answers/submission-filter.sql.ts";

const { submission_key, id, submitted_at, day, origin } = submissions;
const { language, turnstile, caught, answers, consents } = submissions;
// Without what a submission counts, and what the newsroom added to it.
const exported = {
	...{ submission_key, id, submitted_at, day, origin },
	...{ language, turnstile, caught, answers, consents },
};

export type ExportRow = Pick<SubmissionRow, keyof typeof exported>;

/** D1 answers a query of this size in time, and the isolate has room for it. */
const PAGE_ROWS = 1000;
const PAGE_CHARACTERS = 2_000_000;

const order = [submissions.submitted_at, submissions.submission_key] as const;
const length = sql`(length(${submissions.answers}) + coalesce(length(${submissions.consents}), 0))`;
const before = sql<number>`sum(${length}) OVER (ORDER BY ${order[0]}, ${order[1]}) - ${length}`;

/**
 * Lists the submissions to a survey that count, are not hidden and not erased, oldest first, page by page.
 * Submissions that come meanwhile are at the end. Throws Unavailable if D1 does not respond, at any page.
 */
export async function* listSubmissionPages(
	db: Database,
	surveyKey: number,
	filter: SubmissionFilter,
): AsyncGenerator<ExportRow[], void> {
	let last: Position | undefined;
	do {
		const rows = await listSubmissionsAfter(db, surveyKey, filter, last);
		yield rows;
		last = positionOf(rows.at(-1));
	} while (last);
}

function listSubmissionsAfter(
	db: Database,
	surveyKey: number,
	filter: SubmissionFilter,
	last?: Position,
) {
	const page = db
		.select({ ...exported, before: before.as("before") })
		.from(submissions)
		.where(
			and(
				eq(submissions.survey_key, surveyKey),
				isNull(submissions.erased),
				eq(submissions.caught, false),
				eq(submissions.hidden, false),
				inFilter(filter),
				last && sql`(${order[0]}, ${order[1]}) > (${last.time.getTime()}, ${last.key})`,
			),
		)
		.orderBy(...order.map((column) => asc(column)))
		.limit(PAGE_ROWS)
		.as("page");
	return db
		.select()
		.from(page)
		.where(lt(page.before, PAGE_CHARACTERS))
		.orderBy(page.submitted_at, page.submission_key);
}

function positionOf(row: ExportRow | undefined): Position | undefined {
	return row && { time: row.submitted_at, key: row.submission_key };
}
