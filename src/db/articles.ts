import { and, desc, eq, or } from "drizzle-orm";
import type { ArticleQuery } from "../schemas/page-query.ts";
import type { Database } from "./connection.ts";
import { listingKey } from "./listings.ts";
import { after, pageOf } from "./page.ts";
import { articleContents, articles, listings } from "./schema.ts";

const summary = {
	key: articles.article_key,
	id: articles.id,
	slug: articles.slug,
	language: articles.language,
	title: articles.title,
	summary: articles.summary,
	authors: articles.authors,
	topics: articles.topics,
	image: articles.image,
	updated_at: articles.updated_at,
};

export type ArticleRow = Awaited<ReturnType<typeof latestArticles>>["rows"][number];
export type FullArticleRow = Awaited<ReturnType<typeof latestFullArticles>>[number];

/** A page of public articles, newest first. Reads two rows an article, and one more. */
export async function latestArticles(db: Database, query: ArticleQuery) {
	const rows = await db
		.select({ ...summary, published_at: listings.published_at })
		.from(listings)
		.innerJoin(articles, eq(articles.article_key, listings.article_key))
		.where(
			and(
				eq(listings.listing_key, listingKey(query)),
				after(listings.published_at, listings.article_key, query.cursor),
			),
		)
		.orderBy(desc(listings.published_at), desc(listings.article_key))
		.limit(query.limit + 1);
	return pageOf(rows, query.limit, ({ published_at, key }) => ({ time: published_at, key }));
}

/** The newest public articles with their text, as feeds carry them. */
export function latestFullArticles(db: Database, limit: number) {
	return db
		.select({ ...summary, published_at: listings.published_at, html: articleContents.html })
		.from(listings)
		.innerJoin(articles, eq(articles.article_key, listings.article_key))
		.innerJoin(articleContents, eq(articleContents.article_key, listings.article_key))
		.where(eq(listings.listing_key, listingKey({})))
		.orderBy(desc(listings.published_at), desc(listings.article_key))
		.limit(limit)
		.all();
}

/** A public article with its text; `withdrawn` if it was public once; undefined if never. */
export async function articleBySlug(db: Database, slug: string) {
	const row = await db
		.select({
			...summary,
			published_at: articles.published_at,
			status: articles.status,
			html: articleContents.html,
		})
		.from(articles)
		.innerJoin(articleContents, eq(articleContents.article_key, articles.article_key))
		.where(
			and(
				eq(articles.slug, slug),
				or(eq(articles.status, "published"), eq(articles.was_public, true)),
			),
		)
		.get();
	if (!row) return undefined;
	const { status, published_at, ...article } = row;
	return status === "published" && published_at ? { ...article, published_at } : "withdrawn";
}
