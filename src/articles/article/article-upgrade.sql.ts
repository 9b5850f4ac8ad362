import { asc, eq, gt, inArray, sql } from "drizzle-orm";
import type { Database } from "../../platform/db/connection.ts";
import {
	articleSources,
	articles,
	articleTexts,
	articleWords,
	contentUpgrade,
} from "./article.tables.ts";
import type { ArticleContent } from "./article-content.ts";

/** So few that a tick of the cron trigger sends D1 fewer than 40 statements for them. */
const ARTICLES_A_PORTION = 8;
/** The most bytes of HTML and source in a portion, unless a single article has more. */
const BYTES_A_PORTION = 500_000;

export type StoredContentRow = Awaited<ReturnType<typeof listStoredContent>>[number];

/** Returns the article after which the upgrade to a version goes on; undefined if all articles have it. */
export async function findUpgradeStart(db: Database, version: number): Promise<number | undefined> {
	const row = await db.select().from(contentUpgrade).get();
	if (row?.version !== version) return 0;
	return row.article_key ?? undefined;
}

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
		.limit(ARTICLES_A_PORTION);
	let total = 0;
	return rows
		.filter(({ bytes }, index) => {
			total += bytes;
			return index === 0 || total <= BYTES_A_PORTION;
		})
		.map(({ key }) => key);
}

interface Upgrade {
	row: StoredContentRow;
	content: ArticleContent;
}

/**
 * Stores articles that were rendered again, and how far the upgrade is. An article that was changed since it was read
 * stays. Its own revision and `updated_at` stay too, and no channel is touched; the publication revision rises, so
 * that isolates forget what they keep.
 */
export async function saveUpgrades(
	db: Database,
	upgrades: Upgrade[],
	progress: { version: number; article_key: number | null },
): Promise<void> {
	const { $client: d1 } = db;
	const { version, article_key } = progress;
	const isSearchable = upgrades.length > 0 && (await hasSearchIndex(db));
	const keys = JSON.stringify(upgrades.map(({ row }) => row.article_key));
	await d1.batch([
		...(upgrades.length > 0 ? [d1.prepare(RAISE_REVISION)] : []),
		...upgrades.flatMap((upgrade) => statementsFor(d1, upgrade)),
		...(isSearchable ? [d1.prepare(INDEX).bind(keys)] : []),
		d1.prepare(SAVE_PROGRESS).bind(version, article_key),
	]);
}

const RAISE_REVISION = "UPDATE publication SET revision = revision + 1";
const SAVE_PROGRESS = "UPDATE content_upgrade SET version = ?, article_key = ?";
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
