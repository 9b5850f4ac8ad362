import { currentAnnouncement } from "../cache/announcement.ts";
import { snippet } from "../content/snippet.ts";
import { extrasFor } from "../db/article-extras.ts";
import type { ListedRow } from "../db/article-list.ts";
import type { Database } from "../db/connection.ts";
import type { TeasedArticle } from "../pages/teasers.tsx";
import type { ListedArticle } from "../schemas/article-list.ts";
import type { ArticleQuery } from "../schemas/article-query.ts";
import type { Site } from "../schemas/site.ts";
import { articleSummary, calledSurvey } from "./article-json.ts";

/** Rows as a list shows them: the fields that were chosen, and what was included. */
export async function listedArticles(
	d1: D1Database,
	db: Database,
	site: Site,
	rows: ListedRow[],
	{ search, fields, include }: ArticleQuery,
): Promise<ListedArticle[]> {
	const { html, text } = await extrasFor(db, rows, { search, include });
	const survey = include.includes("survey") ? await currentAnnouncement(d1) : undefined;
	return rows.map(({ tier, time, bytes, ...row }) => {
		const content_html = html.get(row.key);
		const article: ListedArticle = {
			...articleSummary(site, row),
			...(search && { snippet: snippet(text.get(row.key) ?? "", search) }),
		};
		return {
			...(fields ? chosen(article, fields) : article),
			...(content_html !== undefined && { content_html }),
			...(survey && { survey: calledSurvey(site, survey, row.language) }),
		};
	});
}

/** Rows as a search shows them to people: where the text, or else the summary, has what was searched for. */
export async function foundArticles(
	db: Database,
	site: Site,
	rows: ListedRow[],
	{ search }: ArticleQuery,
): Promise<TeasedArticle[]> {
	const { text } = await extrasFor(db, rows, { search, include: [] });
	return rows.map(({ tier, time, bytes, ...row }) => {
		const article = articleSummary(site, row);
		if (!search) return article;
		const found = snippet(text.get(row.key) ?? "", search);
		const isFound = found.includes("<mark>");
		return { ...article, snippet: isFound ? found : snippet(article.summary, search) };
	});
}

function chosen(article: ListedArticle, fields: string[]): ListedArticle {
	return Object.fromEntries(Object.entries(article).filter(([name]) => fields.includes(name)));
}
