import { and, sql } from "drizzle-orm";
import type { Database } from "../../platform/db/connection.ts";
import { toPage } from "../../platform/db/pagination.sql.ts";
import type { Position } from "../../platform/schema/cursor.schema.ts";
import { newestFirst, notErased, submissionPosition } from "../answers/submission.sql.ts";
import { submissions } from "../answers/submission.tables.ts";
import type { SubmissionFilter } from "../answers/submission-filter.schema.ts";
import { inFilter } from "../answers/submission-filter.sql.ts";

/** Submissions that are read for one page of texts. */
export const SUBMISSIONS_PER_PAGE = 200;

export type TextRow = Awaited<ReturnType<typeof listTexts>>["rows"][number];

/** Lists the texts under a name in the next 200 submissions in a filter, newest first, without submissions that have none. */
export async function listTexts(
	db: Database,
	surveyKey: number,
	name: string,
	cursor: Position | undefined,
	filter: SubmissionFilter,
) {
	const { submission_key, submitted_at, origin, language } = submissions;
	const path = `$."${name}"`;
	const text = sql<string | null>`json_extract(${submissions.answers}, ${path})`;
	const rows = await db
		.select({ submission_key, submitted_at, origin, language, text })
		.from(submissions)
		.where(and(notErased(surveyKey, cursor), inFilter(filter)))
		.orderBy(...newestFirst)
		.limit(SUBMISSIONS_PER_PAGE + 1);
	const { rows: read, next } = toPage(rows, SUBMISSIONS_PER_PAGE, submissionPosition);
	return {
		rows: read.flatMap(({ text, ...row }) => (text === null ? [] : [{ ...row, text }])),
		next,
	};
}
