import { asc, eq, gt, inArray, sql } from "drizzle-orm";
import type { Database } from "../../platform/db/connection.ts";
import { portionOf, SOURCES_A_PORTION } from "../../publication/content-upgrade.sql.ts";
import { articleSources, articles, articleTexts, articleWords } from "./article.tables.ts";
import type { ArticleContent } from "./article-content.ts";

export type StoredContentRow = Awaited<ReturnType<typeof listStoredContent>>[number];

/** Returns the next articles after a key, in any status, with their sources and all that was made of them. */
export async function listStoredContent(db: Database, after: number) {
	const keys = await listPortion(db, after);
	if (keys.length === 0) return [];
	return db
		.select({
			article_key: articles.article_key,
			revision: articles.revision,
			status: articles.status,
			slug: articles.slug,
			title: articles.title,
			summary: articles.summary,
			language: articles.language,
			authors: articles.authors,
			topics: articles.topics,
			details: articles.details,
			source: { format: articleSources.format, source: articleSources.source },
			text: articleTexts.text,
			words: { title: articleWords.title, summary: articleWords.summary, text: articleWords.text },
			html: articles.content_html,
		})
		.from(articles)
		.innerJoin(articleSources, eq(articleSources.article_key, articles.article_key))
		.innerJoin(articleTexts, eq(articleTexts.article_key, articles.article_key))
		.leftJoin(articleWords, eq(articleWords.article_key, articles.article_key))
		.where(inArray(articles.article_key, keys))
		.orderBy(asc(articles.article_key));
}

async function listPortion(db: Database, after: number): Promise<number[]> {
	const rows = await db
		.select({
			key: articles.article_key,
			bytes: sql<number>`length(${articleSources.source}) + length(${articles.content_html})`,
		})
		.from(articles)
		.innerJoin(articleSources, eq(articleSources.article_key, articles.article_key))
		.where(gt(articles.article_key, after))
		.orderBy(asc(articles.article_key))
		.limit(SOURCES_A_PORTION);
	return portionOf(rows).map(({ key }) => key);
}

interface Upgrade {
	row: StoredContentRow;
	content: ArticleContent;
}

/**
 * Returns the statements that store articles that were rendered again. An article that was changed since it was read
 * stays. Its own revision and `updated_at` stay too, and no channel is touched.
 */
export async function toUpgradeStatements(
	db: Database,
	upgrades: Upgrade[],
): Promise<D1PreparedStatement[]> {
	if (upgrades.length === 0) return [];
	const { $client: d1 } = db;
	const keys = JSON.stringify(upgrades.map(({ row }) => row.article_key));
	return [
		...upgrades.flatMap((upgrade) => statementsFor(d1, upgrade)),
		...((await hasSearchIndex(db)) ? [d1.prepare(INDEX).bind(keys)] : []),
	];
}

const IS_SAME = "FROM articles WHERE article_key = ?1 AND revision = ?2";
const SAVE_ARTICLE =
	"UPDATE articles SET summary = ?3, content_html = ?4 WHERE article_key = ?1 AND revision = ?2";
const SAVE_TEXT = `UPDATE article_texts SET text = ?3 WHERE article_key = ?1 AND EXISTS (SELECT 1 ${IS_SAME})`;
const SAVE_WORDS = `INSERT OR REPLACE INTO article_words (article_key, title, summary, text)
	SELECT article_key, ?3, ?4, ?5 ${IS_SAME}`;
// Replaces the public ones of these articles in the search index.
const INDEX = `INSERT OR REPLACE INTO article_search (rowid, title, summary, text, lists)
	SELECT search_key, title, summary, text, lists FROM searchable_articles
	WHERE article_key IN (SELECT article_key FROM articles
		WHERE status = 'published' AND article_key IN (SELECT value FROM json_each(?)))`;

function statementsFor(d1: D1Database, { row, content }: Upgrade): D1PreparedStatement[] {
	const same = [row.article_key, row.revision];
	const { html, summary, text, words } = content;
	return [
		d1.prepare(SAVE_ARTICLE).bind(...same, summary, html),
		d1.prepare(SAVE_TEXT).bind(...same, text),
		d1.prepare(SAVE_WORDS).bind(...same, words.title, words.summary, words.text),
	];
}

async function hasSearchIndex(db: Database): Promise<boolean> {
	const rows = await db.all(sql`SELECT 1 FROM sqlite_master WHERE name = 'article_search'`);
	return rows.length > 0;
}
