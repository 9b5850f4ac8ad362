import { sql } from "drizzle-orm";
import type { Database } from "../../platform/db/connection.ts";
import { pageOf } from "../../platform/db/pagination.sql.ts";
import type { Position } from "../../platform/schema/cursor.schema.ts";
import { submissions } from "../answers/submission.tables.ts";
import { newestFirst, placeOf, standing } from "../answers/submissions.sql.ts";

/** Responses that are looked through for one page of texts. */
export const SUBMISSIONS_A_PAGE = 200;

export type TextRow = Awaited<ReturnType<typeof textsUnder>>["rows"][number];

/** What the next 200 responses say under a name, newest first; those that say nothing are left out. */
export async function textsUnder(
	db: Database,
	surveyKey: number,
	name: string,
	cursor: Position | undefined,
) {
	const { submission_key, submitted_at, origin, language } = submissions;
	const path = `$."${name}"`;
	const text = sql<string | null>`json_extract(${submissions.answers}, ${path})`;
	const rows = await db
		.select({ submission_key, submitted_at, origin, language, text })
		.from(submissions)
		.where(standing(surveyKey, cursor))
		.orderBy(...newestFirst)
		.limit(SUBMISSIONS_A_PAGE + 1);
	const { rows: read, next } = pageOf(rows, SUBMISSIONS_A_PAGE, placeOf);
	return {
		rows: read.flatMap(({ text, ...row }) => (text === null ? [] : [{ ...row, text }])),
		next,
	};
}
