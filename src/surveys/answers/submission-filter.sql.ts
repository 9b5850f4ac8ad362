import { and, eq, gte, isNull, lt, lte, or, type SQL, sql } from "drizzle-orm";
import type { Database } from "../../platform/db/connection.ts";
import { toPage } from "../../platform/db/pagination.sql.ts";
import type { PageQuery } from "../../platform/schema/page-query.schema.ts";
import { countSubmissions } from "../survey/tallies.sql.ts";
import type { AnswerCondition } from "./answer-condition.schema.ts";
import { newestFirst, notErased, submissionPosition } from "./submission.sql.ts";
import { submissions } from "./submission.tables.ts";
import {
	MAX_SEARCHED_SUBMISSIONS,
	needsSubmissions,
	type SubmissionFilter,
} from "./submission-filter.schema.ts";

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

/** Selects the submissions of a filter's days and origin. */
export const inDaysOf = (filter: SubmissionFilter) => {
	const { from, to, origin } = filter;
	return and(
		inTimesOf(filter),
		from === undefined ? undefined : gte(submissions.day, from),
		to === undefined ? undefined : lte(submissions.day, to),
		origin === undefined ? undefined : isSame(submissions.origin, origin),
	);
};

/** Selects the submissions in a language and with the answers of a filter. */
export const withAnswersOf = ({ language, answer = [] }: SubmissionFilter) =>
	and(
		language === undefined ? undefined : isSame(submissions.language, language),
		...[...Map.groupBy(answer, ({ name }) => name).values()].map((any) => or(...any.map(holds))),
	);

/** Selects the submissions in a filter. */
export const inFilter = (filter: SubmissionFilter) => and(inDaysOf(filter), withAnswersOf(filter));

const isSame = (
	column: typeof submissions.origin | typeof submissions.language,
	value: string | null,
) => (value === null ? isNull(column) : eq(column, value));

/**
 * Selects the submissions of which a condition holds. Tally entries are JSON without spaces, such as
 * ["rent","yes"], and a quote inside a text has a backslash: so the beginning of an entry is nowhere else.
 */
function holds(condition: AnswerCondition): SQL {
	const { tally_entries } = submissions;
	const name = JSON.stringify(condition.name);
	if ("value" in condition) {
		return sql`instr(${tally_entries}, ${`[${name},${JSON.stringify(condition.value)}`}) > 0`;
	}
	const found = sql`instr(${tally_entries}, ${`[${name},`})`;
	return condition.answered ? sql`${found} > 0` : sql`${found} = 0`;
}

/** Says if a filter by answers or language would have to look through more submissions than it may. */
export async function isTooWide(
	db: Database,
	surveyKey: number,
	filter: SubmissionFilter,
): Promise<boolean> {
	return needsSubmissions(filter) && isTooLong(db, surveyKey, filter);
}

/** Says if there are more submissions on the days of a filter than may be looked through. */
export async function isTooLong(
	db: Database,
	surveyKey: number,
	filter: SubmissionFilter,
): Promise<boolean> {
	if ((await countSubmissions(db, surveyKey)) <= MAX_SEARCHED_SUBMISSIONS) return false;
	const { survey_key, erased } = submissions;
	const searched = db
		.select({ one: sql<number>`1`.as("one") })
		.from(submissions)
		.where(and(eq(survey_key, surveyKey), isNull(erased), inTimesOf(filter)))
		.limit(MAX_SEARCHED_SUBMISSIONS + 1)
		.as("searched");
	const row = await db.select({ count: sql<number>`count(*)` }).from(searched).get();
	return (row?.count ?? 0) > MAX_SEARCHED_SUBMISSIONS;
}

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
