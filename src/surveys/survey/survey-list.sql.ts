import { desc, lt, sql } from "drizzle-orm";
import type { Database } from "../../platform/db/connection.ts";
import { toPage } from "../../platform/db/pagination.sql.ts";
import type { PageQuery } from "../../platform/schema/page-query.schema.ts";
import type { TranslatedText } from "../../platform/schema/translated-text.schema.ts";
import { surveys } from "./survey.tables.ts";
import { submissionCountOfSurvey } from "./tallies.sql.ts";
import { tallies } from "./tallies.tables.ts";

export type ListedSurvey = Awaited<ReturnType<typeof listSurveySummaries>>["rows"][number];

const titleIn = (document: string): { title: TranslatedText } => JSON.parse(document);

/** Lists a page of surveys in any status, newest first, without their questions but with their number of submissions. */
export async function listSurveySummaries(db: Database, { limit, cursor }: PageQuery) {
	const { survey_key, slug, language, status, created_at } = surveys;
	const title = sql`json_object('title', json_extract(${surveys.definition}, '$.title'))`;
	const rows = await db
		.select({
			...{ survey_key, slug, language, status, created_at },
			title: title.mapWith((document) => titleIn(document).title),
			responses: sql<number>`coalesce(${tallies.count}, 0)`,
		})
		.from(surveys)
		.leftJoin(tallies, submissionCountOfSurvey)
		.where(cursor && lt(survey_key, cursor.key))
		.orderBy(desc(survey_key))
		.limit(limit + 1);
	return toPage(rows, limit, (row) => ({ time: row.created_at, key: row.survey_key }));
}
