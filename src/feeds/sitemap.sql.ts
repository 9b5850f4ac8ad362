import { and, between, desc, eq, exists, gte, sql } from "drizzle-orm";
import { articles } from "../articles/article/article.tables.ts";
import type { Database } from "../platform/db/connection.ts";
import { listings } from "../publication/channels.tables.ts";
import { ARTICLE_KEYS_PER_SITEMAP_PAGE } from "../publication/sitemap-page.ts";
import { sitemapPages } from "./sitemap.tables.ts";

/** sitemaps.org: the most sitemaps in an index. */
const MAX_PAGES = 50_000;

/**
 * Returns the pages that have public articles, because a sitemap must have an address. The triggers
 * list_in_sitemap and unlist_from_sitemap keep the time of the last change, also of pages that had some.
 */
export function listSitemapPages(db: Database) {
	const last = sql`${sitemapPages.page} * ${ARTICLE_KEYS_PER_SITEMAP_PAGE}`;
	const first = sql`${last} - ${ARTICLE_KEYS_PER_SITEMAP_PAGE - 1}`;
	const article = db
		.select({ one: sql`1` })
		.from(listings)
		.where(and(between(listings.article_key, first, last), eq(listings.listing_key, "")));
	return db
		.select()
		.from(sitemapPages)
		.where(exists(article))
		.orderBy(sitemapPages.page)
		.limit(MAX_PAGES)
		.all();
}

/** Returns the public articles of a page. Reads at most 5,000 rows. */
export function listSitemapArticles(db: Database, page: number) {
	const last = page * ARTICLE_KEYS_PER_SITEMAP_PAGE;
	return db
		.select({ slug: articles.slug, updated_at: articles.updated_at })
		.from(articles)
		.where(
			and(
				between(articles.article_key, last - ARTICLE_KEYS_PER_SITEMAP_PAGE + 1, last),
				eq(articles.status, "published"),
			),
		)
		.orderBy(articles.article_key)
		.all();
}

export type NewsRow = Awaited<ReturnType<typeof listArticlesSince>>[number];

/** Returns the newest public articles since a time, for news search engines. */
export function listArticlesSince(db: Database, since: Date, limit: number) {
	return db
		.select({
			slug: articles.slug,
			language: articles.language,
			title: articles.title,
			details: articles.details,
			published_at: listings.published_at,
		})
		.from(listings)
		.innerJoin(articles, eq(articles.article_key, listings.article_key))
		.where(and(eq(listings.listing_key, ""), gte(listings.published_at, since)))
		.orderBy(desc(listings.published_at), desc(listings.article_key))
		.limit(limit)
		.all();
}
