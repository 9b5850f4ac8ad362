import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import type { Database } from "../../../platform/db/connection.ts";
import { submissions } from "../../answers/submission.tables.ts";
import type { SubmissionFilter } from "../../answers/submission-filter.schema.ts";
import { inDaysOf, inTimesOf, withAnswersOf } from "../../answers/submission-filter.sql.ts";
import { OTHERS_TALLY, SUBMISSIONS_TALLY, type Tally } from "../../questions/tally.schema.ts";

/** Submissions that one query counts: other queries, such as those that store answers, run between. */
const PAGE_ROWS = 10_000;

const position = sql`(${submissions.submitted_at}, ${submissions.submission_key})`;
const { survey_key, erased, caught, day, tally_entries } = submissions;

/** The first submission of a page. */
interface Begin {
	/** In milliseconds. */
	time: number;
	key: number;
}
/** A page, and the beginning of the next one; the last one has none. */
export type Page = [begin: Begin, end: Begin | undefined];

/** Lists the pages in which the submissions of a filter's days are counted. Reads their index only. */
export async function listCountingPages(
	db: Database,
	surveyKey: number,
	filter: SubmissionFilter,
	pageRows = PAGE_ROWS,
): Promise<Page[]> {
	const ofDays = and(eq(survey_key, surveyKey), isNull(erased), inTimesOf(filter));
	const begins = await db.all<Begin>(sql`SELECT time, key FROM (
			SELECT submitted_at AS time, submission_key AS key, row_number() OVER (ORDER BY submitted_at, submission_key) AS place
			FROM ${submissions} INDEXED BY submissions_kept WHERE ${ofDays})
		WHERE place % ${pageRows} = 1 ORDER BY place`);
	return begins.map((begin, index) => [begin, begins[index + 1]]);
}

/** Selects the submissions of a page that count, on the days and from the origin of a filter. */
export const onPage = (surveyKey: number, filter: SubmissionFilter, [begin, end]: Page) =>
	and(
		eq(survey_key, surveyKey),
		isNull(erased),
		eq(caught, false),
		sql`${position} >= ${bound(begin)}`,
		end && sql`${position} < ${bound(end)}`,
		inDaysOf(filter),
	);

/**
 * Counts what the submissions of a page and a filter chose, from their tally entries. Submissions are counted by
 * day, under the name of all submissions. Those of the filter's days and origin that do not have its answers are
 * counted as OTHERS_TALLY.
 */
export function countAnswersOnPage(
	db: Database,
	surveyKey: number,
	filter: SubmissionFilter,
	page: Page,
): Promise<Tally[]> {
	const others = JSON.stringify([[OTHERS_TALLY, ""]]);
	const selected = withAnswersOf(filter);
	const entries = selected ? sql`iif(${selected}, ${tally_entries}, ${others})` : tally_entries;
	const all = JSON.stringify([SUBMISSIONS_TALLY, ""]);
	const ofDay = sql`json_array(${SUBMISSIONS_TALLY}, ${day})`;
	// Equal entries are counted as texts first: taking each of them apart would double the time.
	const counted = sql`SELECT iif(entries.value = ${all}, ${ofDay}, entries.value) AS entry, count(*) AS count
		FROM ${submissions} INDEXED BY submissions_kept, json_each(${entries}) AS entries
		WHERE ${onPage(surveyKey, filter, page)} GROUP BY 1`;
	return db.all<Tally>(sql`SELECT entry ->> 0 AS question, entry ->> 1 AS choice, sum(count) AS count,
			sum(count * coalesce(entry ->> 2, 0)) AS total
		FROM (${counted}) GROUP BY 1, 2`);
}

const bound = ({ time, key }: Begin): SQL => sql`(${time}, ${key})`;
