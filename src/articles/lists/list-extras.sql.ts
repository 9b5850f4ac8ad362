import { sql } from "drizzle-orm";
import type { Database } from "../../platform/db/connection.ts";
import { findHtml, keyIn } from "../article/article.sql.ts";
import { articleTexts } from "../article/article.tables.ts";
import type { ArticleQuery } from "./list-query.schema.ts";

/** The most characters of an article's text that are searched for a snippet. */
const SNIPPET_SOURCE_LENGTH = 20_000;

/** Returns the HTML and texts of the articles of a page that the query needs, by article key. */
export async function findListExtras(
	db: Database,
	rows: { key: number }[],
	{ include, search }: Pick<ArticleQuery, "include" | "search">,
) {
	const keys = rows.map(({ key }) => key);
	const none = new Map<number, string>();
	const [html, text] = await Promise.all([
		keys.length > 0 && include.includes("content") ? findHtml(db, keys) : none,
		keys.length > 0 && search ? textOf(db, keys) : none,
	]);
	return { html, text };
}

async function textOf(db: Database, keys: number[]): Promise<Map<number, string>> {
	const text = sql<string>`substr(${articleTexts.text}, 1, ${SNIPPET_SOURCE_LENGTH})`;
	const columns = { key: articleTexts.article_key, text };
	const rows = await db.select(columns).from(articleTexts).where(keyIn(keys));
	return new Map(rows.map(({ key, text }) => [key, text]));
}

// The keys are one parameter, because D1 takes at most 100 in a statement.
