import { and, desc, eq, or, type SQL, sql } from "drizzle-orm";
import type { Database } from "../../platform/db/connection.ts";
import { afterPosition, toPage } from "../../platform/db/pagination.sql.ts";
import type { PageQuery } from "../../platform/schema/page-query.schema.ts";
import { listings } from "../../publication/channels.tables.ts";
import { listingKey } from "../../publication/listings.sql.ts";
import type { Selection } from "../../publication/selection.schema.ts";
import { articles } from "./article.tables.ts";
import { IS_TRANSLATED } from "./translations.sql.ts";
import { toWithdrawn, type Withdrawn } from "./withdrawal/withdrawn.ts";

/** The columns of an article in a list. */
export const summaryColumns = {
	key: articles.article_key,
	id: articles.id,
	slug: articles.slug,
	language: articles.language,
	title: articles.title,
	summary: articles.summary,
	authors: articles.authors,
	topics: articles.topics,
	image: articles.image,
	details: articles.details,
	updated_at: articles.updated_at,
};

/** The columns of a public article with its text. */
export const articleColumns = {
	...summaryColumns,
	published_at: articles.published_at,
	html: articles.content_html,
};

/** The columns of an article in a list. */
export const listedColumns = { ...summaryColumns, published_at: listings.published_at };

/** The time of publication, which a public article always has. */
export const publishedAt = sql<Date>`articles.published_at`
	.mapWith(articles.published_at)
	.as("published_at");

/** The bytes of an article's HTML, without reading it; 0 unless `isWanted`. */
export function contentBytes(isWanted: boolean) {
	const bytes = isWanted ? sql<number>`octet_length(articles.content_html)` : sql<number>`0`;
	return bytes.as("bytes");
}

export type ArticleRow = Awaited<ReturnType<typeof listLatestArticles>>["rows"][number];

/** Selects articles from the lists that they are in. */
export function selectListedArticles(db: Database) {
	return db
		.select(listedColumns)
		.from(listings)
		.innerJoin(articles, eq(articles.article_key, listings.article_key));
}

/** Returns a page of public articles, the newest first. Reads two rows for each article, and two more. */
export async function listLatestArticles(db: Database, query: PageQuery & Selection) {
	const rows = await selectListedArticles(db)
		.where(
			and(
				eq(listings.listing_key, listingKey(query)),
				afterPosition(listings.published_at, listings.article_key, query.cursor),
			),
		)
		.orderBy(desc(listings.published_at), desc(listings.article_key))
		.limit(query.limit + 1);
	return toPage(rows, query.limit, ({ published_at, key }) => ({ time: published_at, key }));
}

/** A public article with its text. */
export type FoundArticle = ArticleRow & { html: string; isTranslated: boolean };

/** Returns a public article with its text; `withdrawn` if it was public once; undefined if it never was. */
export async function findArticle(db: Database, slug: string) {
	const [row] = await selectOncePublic(db, eq(articles.slug, slug));
	return row && toArticleOrWithdrawn(row);
}

/** Returns the same of several articles, by slug; those that never were public are missing. */
export async function findArticles(db: Database, slugs: string[]) {
	const isWanted = sql`slug IN (SELECT value FROM json_each(${JSON.stringify(slugs)}))`;
	const rows = await selectOncePublic(db, isWanted);
	return new Map(rows.map((row) => [row.slug, toArticleOrWithdrawn(row)]));
}

function selectOncePublic(db: Database, which: SQL) {
	return db
		.select({ ...articleColumns, status: articles.status, isTranslated: IS_TRANSLATED })
		.from(articles)
		.where(and(which, or(eq(articles.status, "published"), eq(articles.was_public, true))));
}

function toArticleOrWithdrawn(
	row: Awaited<ReturnType<typeof selectOncePublic>>[number],
): FoundArticle | Withdrawn {
	const { status, published_at, ...article } = row;
	return status === "published" && published_at
		? { ...article, published_at }
		: toWithdrawn(article.details);
}

/** Returns the newest articles of several lists: up to `limit` of each, with the list's key, the newest first. */
export function listNewestOfLists(db: Database, lists: string[], limit: number) {
	const newest = sql`SELECT article_key FROM listings WHERE listing_key = wanted.value
		ORDER BY listings.published_at DESC, article_key DESC LIMIT ${limit}`;
	return db
		.select({ list: sql<string>`wanted.value`, ...summaryColumns, published_at: publishedAt })
		.from(sql`json_each(${JSON.stringify(lists)}) AS wanted`)
		.innerJoin(articles, sql`articles.article_key IN (${newest})`)
		.orderBy(sql`wanted.key`, desc(articles.published_at), desc(articles.article_key));
}

/** Returns the HTML of articles, by key. */
export async function findHtml(db: Database, keys: number[]): Promise<Map<number, string>> {
	const columns = { key: articles.article_key, html: articles.content_html };
	const rows = await db.select(columns).from(articles).where(keyIn(keys));
	return new Map(rows.map(({ key, html }) => [key, html]));
}

// The keys are one parameter, because D1 takes at most 100 in a statement.
export function keyIn(keys: number[]): SQL {
	return sql`article_key IN (SELECT value FROM json_each(${JSON.stringify(keys)}))`;
}
