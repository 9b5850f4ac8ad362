import { and, eq, gte, isNull, lt, lte } from "drizzle-orm";
import type { Database } from "../../platform/db/connection.ts";
import { toPage } from "../../platform/db/pagination.sql.ts";
import type { PageQuery } from "../../platform/schema/page-query.schema.ts";
import { newestFirst, notErased, submissionPosition } from "./submission.sql.ts";
import { submissions } from "./submission.tables.ts";
import type { SubmissionFilter } from "./submission-filter.schema.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** A day begins up to 14 hours before it does in UTC, and ends up to 12 hours later. */
const FIRST_ZONE_MS = 14 * HOUR_MS;
const LAST_ZONE_MS = 12 * HOUR_MS;

const shifted = (midnight: string, offset: number) => new Date(Date.parse(midnight) + offset);

/** Selects, by the index of times, a little more than the days of a filter in any time zone. */
export const inTimesOf = ({ from, to }: SubmissionFilter) =>
	and(
		from === undefined ? undefined : gte(submissions.submitted_at, shifted(from, -FIRST_ZONE_MS)),
		to === undefined ? undefined : lt(submissions.submitted_at, shifted(to, DAY_MS + LAST_ZONE_MS)),
	);

/** Selects the submissions in a filter. */
export const inFilter = (filter: SubmissionFilter) => {
	const { from, to, origin } = filter;
	const isOrigin =
		origin === null ? isNull(submissions.origin) : eq(submissions.origin, origin ?? "");
	return and(
		inTimesOf(filter),
		from === undefined ? undefined : gte(submissions.day, from),
		to === undefined ? undefined : lte(submissions.day, to),
		origin === undefined ? undefined : isOrigin,
	);
};

/** Lists a page of the submissions in a filter that are not erased, newest first: those that count, or the caught ones. */
export async function listSubmissions(
	db: Database,
	surveyKey: number,
	{ caught = false, ...filter }: SubmissionFilter & { caught?: boolean },
	{ limit, cursor }: PageQuery,
) {
	const rows = await db
		.select()
		.from(submissions)
		.where(and(notErased(surveyKey, cursor, caught), inFilter(filter)))
		.orderBy(...newestFirst)
		.limit(limit + 1);
	return toPage(rows, limit, submissionPosition);
}
