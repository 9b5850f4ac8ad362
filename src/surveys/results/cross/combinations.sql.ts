import { sql } from "drizzle-orm";
import type { Database } from "../../../platform/db/connection.ts";
import { submissions } from "../../answers/submission.tables.ts";
import type { SubmissionFilter } from "../../answers/submission-filter.schema.ts";
import { withAnswersOf } from "../../answers/submission-filter.sql.ts";
import { onPage, type Page } from "../counts/counted-answers.sql.ts";

/** Stands between the choices of one submission: no value of an option has it. */
export const BETWEEN = "\u001f";

/** Submissions that chose the same of two questions. */
export interface Combination {
	/** The choices, with BETWEEN between them; null if the question was not answered. */
	rows: string | null;
	columns: string | null;
	/** 1 if it is in the filter, 0 if only its day and origin are. */
	selected: number;
	count: number;
	first: string;
	last: string;
}

const { tally_entries, day } = submissions;

/** The choices under a name. The beginning of an entry is nowhere else in tally entries. */
function choicesOf(name: string) {
	const start = `[${JSON.stringify(name)},`;
	return sql`iif(instr(${tally_entries}, ${start}) > 0, (
		SELECT group_concat(value ->> 1, ${BETWEEN}) FROM json_each(${tally_entries})
		WHERE substr(value, 1, ${start.length}) = ${start}), NULL)`;
}

/** Counts the submissions of a page and a filter by what they chose of two questions. */
export function listCombinationsOnPage(
	db: Database,
	surveyKey: number,
	filter: SubmissionFilter,
	[rows, columns]: [rows: string, columns: string],
	page: Page,
): Promise<Combination[]> {
	const selected = withAnswersOf(filter) ?? sql`true`;
	return db.all<Combination>(sql`SELECT iif(selected, rows, NULL) AS rows, iif(selected, columns, NULL) AS columns,
			selected, count(*) AS count, min(day) AS first, max(day) AS last
		FROM (SELECT ${choicesOf(rows)} AS rows, ${choicesOf(columns)} AS columns, ${selected} AS selected, ${day} AS day
			FROM ${submissions} INDEXED BY submissions_kept WHERE ${onPage(surveyKey, filter, page)})
		GROUP BY 1, 2, 3`);
}
