import { and, desc, eq, lt, type SQL, sql } from "drizzle-orm";
import type { Database } from "../../../platform/db/connection.ts";
import { toPage } from "../../../platform/db/pagination.sql.ts";
import type { TranslatedText } from "../../../platform/schema/translated-text.schema.ts";
import { isThere } from "../../survey/erased/erased-surveys.sql.ts";
import { HAS_PLACE } from "../../survey/placement/placed-survey.sql.ts";
import { surveys } from "../../survey/survey.tables.ts";
import { submissionCountOfSurvey } from "../../survey/tallies.sql.ts";
import { tallies } from "../../survey/tallies.tables.ts";
import type { SurveyListQuery, SurveySelection } from "./survey-list-query.schema.ts";

export type SurveySummary = Awaited<ReturnType<typeof listSurveySummaries>>["rows"][number];

const titleIn = (document: string): { title: TranslatedText } => JSON.parse(document);

/** Lists a page of surveys, newest first, without their questions but with their number of submissions and the last one. */
export async function listSurveySummaries(db: Database, query: SurveyListQuery) {
	const { survey_key, slug, language, status, closed_by, announce, created_at } = surveys;
	const { opens_at, closes_at, definition } = surveys;
	const title = sql`json_object('title', json_extract(${definition}, '$.title'))`;
	const { limit, cursor } = query;
	const rows = await db
		.select({
			...{ survey_key, slug, language, status, closed_by, announce, created_at },
			...{ opens_at, closes_at },
			title: title.mapWith((document) => titleIn(document).title),
			quota: sql<number | null>`json_extract(${definition}, '$.quota')`,
			isPlaced: sql`${HAS_PLACE}`.mapWith(Boolean),
			responses: sql<number>`coalesce(${tallies.count}, 0)`,
			last_at: lastSubmission,
		})
		.from(surveys)
		.leftJoin(tallies, submissionCountOfSurvey)
		.where(and(isThere, isSelected(query), cursor && lt(survey_key, cursor.key)))
		.orderBy(desc(survey_key))
		.limit(limit + 1);
	return toPage(rows, limit, (row) => ({ time: row.created_at, key: row.survey_key }));
}

/** When the newest submission that is not erased came: one row of an index, and those that were caught later. */
const lastSubmission = sql`(SELECT submitted_at FROM submissions
	WHERE submissions.survey_key = surveys.survey_key AND erased IS NULL AND caught = 0
	ORDER BY submitted_at DESC LIMIT 1)`.mapWith((at: number | null) =>
	at === null ? null : new Date(at),
);

function isSelected({ q, status }: SurveySelection): SQL | undefined {
	const words = q.split(/\s+/).filter((word) => word !== "");
	return and(status && eq(surveys.status, status), ...words.map(isNamed));
}

/** Selects the surveys with a word in their title, in any language, or in their address. */
function isNamed(word: string): SQL {
	const like = `%${toPattern(word)}%`;
	return sql`(${surveys.slug} LIKE ${like} ESCAPE '\\' OR EXISTS (
		SELECT 1 FROM json_each(${surveys.definition}, '$.title') AS text WHERE text.value LIKE ${like} ESCAPE '\\'))`;
}

// SQLite knows no capitals but those of ASCII: any character may stand for another one, such as “ö” for “Ö”.
const toPattern = (word: string) => word.replace(/[\\%_]/g, "\\$&").replace(/[^\p{ASCII}]/gu, "_");
