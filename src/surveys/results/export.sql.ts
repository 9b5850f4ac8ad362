import { and, asc, eq, getTableColumns, gte, isNull, lt, sql } from "drizzle-orm";
import type { Database } from "../../platform/db/connection.ts";
import type { Position } from "../../platform/schema/cursor.schema.ts";
import type { SubmissionRow } from "../answers/submission.sql.ts";
import { submissions } from "../answers/submission.tables.ts";

export type ExportRow = Omit<SubmissionRow, "tally_entries">;

/** Which responses: those of these days (both included), from this origin; all where it does not say. */
export interface ExportFilter {
	from?: string;
	to?: string;
	origin?: string | null;
}

/** Rows and characters of one query: D1 answers it in time, and the isolate has room for it. */
const PAGE_ROWS = 1000;
const PAGE_LENGTH = 2_000_000;

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** A day begins 14 hours before UTC's where it begins first, and ends 12 hours later where it ends last. */
const FIRST_ZONE_MS = 14 * HOUR_MS;
const LAST_ZONE_MS = 12 * HOUR_MS;

const { tally_entries: _, ...exported } = getTableColumns(submissions);
const order = [submissions.submitted_at, submissions.submission_key] as const;
const length = sql`(length(${submissions.answers}) + coalesce(length(${submissions.consents}), 0))`;
const before = sql<number>`sum(${length}) OVER (ORDER BY ${order[0]}, ${order[1]}) - ${length}`;

/**
 * The responses to a survey that are still there, oldest first, page by page, each once; what comes
 * meanwhile comes last. Throws Unavailable where D1 fails, at whatever page.
 */
export async function* listSubmissionPages(
	db: Database,
	surveyKey: number,
	wanted: ExportFilter,
): AsyncGenerator<ExportRow[], void> {
	let last: Position | undefined;
	do {
		const rows = await listSubmissionsAfter(db, surveyKey, wanted, last);
		yield rows.filter((row) => isInFilter(row, wanted));
		last = positionOf(rows.at(-1));
	} while (last);
}

function listSubmissionsAfter(
	db: Database,
	surveyKey: number,
	wanted: ExportFilter,
	last?: Position,
) {
	const { from, to } = wanted;
	const page = db
		.select({ ...exported, before: before.as("before") })
		.from(submissions)
		.where(
			and(
				eq(submissions.survey_key, surveyKey),
				isNull(submissions.erased),
				from === undefined ? undefined : gte(order[0], day(from, -FIRST_ZONE_MS)),
				to === undefined ? undefined : lt(order[0], day(to, DAY_MS + LAST_ZONE_MS)),
				last && sql`(${order[0]}, ${order[1]}) > (${last.time.getTime()}, ${last.key})`,
			),
		)
		.orderBy(...order.map((column) => asc(column)))
		.limit(PAGE_ROWS)
		.as("page");
	return db
		.select()
		.from(page)
		.where(lt(page.before, PAGE_LENGTH))
		.orderBy(page.submitted_at, page.submission_key);
}

// The index knows times, not days and origins: every query reads one page, whatever is left of it.
function isInFilter({ day, origin }: ExportRow, wanted: ExportFilter): boolean {
	const { from = day, to = day } = wanted;
	return from <= day && day <= to && (wanted.origin === undefined || wanted.origin === origin);
}

function day(midnight: string, offset: number): Date {
	return new Date(Date.parse(midnight) + offset);
}

function positionOf(row: ExportRow | undefined): Position | undefined {
	return row && { time: row.submitted_at, key: row.submission_key };
}
