import { toShownHtml } from "../../content/site-links.ts";
import type { Database } from "../../platform/db/connection.ts";
import type { Site } from "../../platform/schema/site-settings.schema.ts";
import { calledSurvey } from "../../surveys/survey/placement/called-survey.ts";
import { findPlacedSurveys } from "../../surveys/survey/placement/placed-surveys.copy.ts";
import { toArticleSummary, toSurveyLink } from "../article/article.json.ts";
import type { ListedArticle } from "./list.schema.ts";
import type { ListedRow } from "./list.sql.ts";
import { findListExtras } from "./list-extras.sql.ts";
import type { ArticleQuery } from "./list-query.schema.ts";
import { searchSnippet } from "./search/search-snippet.ts";

/** Converts rows to articles in a list: the chosen fields, and those of `include`. */
export async function toListedArticles(
	d1: D1Database,
	db: Database,
	site: Site,
	rows: ListedRow[],
	{ search, fields, include }: ArticleQuery,
): Promise<ListedArticle[]> {
	const { html, text } = await findListExtras(db, rows, { search, include });
	const surveys = include.includes("survey") ? await findPlacedSurveys(d1) : [];
	return rows.map(({ tier, time, bytes, ...row }) => {
		const stored = html.get(row.key);
		const { language } = row;
		const survey = calledSurvey(surveys, row);
		const article: ListedArticle = {
			...toArticleSummary(site, row),
			...(search && { snippet: searchSnippet(text.get(row.key) ?? "", { search, language }) }),
		};
		return {
			...(fields ? chosen(article, fields) : article),
			...(stored !== undefined && { content_html: toShownHtml(site, stored) }),
			...(survey && { survey: toSurveyLink(site, survey, row.language) }),
		};
	});
}

function chosen(article: ListedArticle, fields: string[]): ListedArticle {
	return Object.fromEntries(Object.entries(article).filter(([name]) => fields.includes(name)));
}
