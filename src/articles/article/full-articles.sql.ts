import { and, desc, eq, gte, lt, max, min, type SQL, sql } from "drizzle-orm";
import type { Database } from "../../platform/db/connection.ts";
import { listings } from "../../publication/channels.tables.ts";
import { contentBytes, listedColumns } from "./article.sql.ts";
import { articles } from "./article.tables.ts";

export type FullArticleRow = Awaited<ReturnType<typeof listLatestFullArticles>>[number];

/** Returns the newest public articles of a list with their text, for feeds. */
export function listLatestFullArticles(db: Database, key: string, limit: number) {
	return fullArticles(db, inList(key)).limit(limit).all();
}

/** Returns those of a list's articles in a period that have one of these keys, with their text, the newest first. */
export function listFullArticlesBetween(
	db: Database,
	key: string,
	start: Date,
	end: Date,
	keys: number[],
) {
	const isOne = sql`listings.article_key IN (SELECT value FROM json_each(${JSON.stringify(keys)}))`;
	return fullArticles(db, and(...inPeriod(key, start, end), isOne)).all();
}

/** Returns the articles of a list published from `start` until before `end`, and the bytes of their text, the newest first. */
export function listArticleSizes(db: Database, key: string, start: Date, end: Date) {
	return db
		.select({ key: listings.article_key, bytes: contentBytes(true) })
		.from(listings)
		.innerJoin(articles, eq(articles.article_key, listings.article_key))
		.where(and(...inPeriod(key, start, end)))
		.orderBy(desc(published), desc(listings.article_key))
		.all();
}

/** Returns the publication times of the last article before a period and the first after it. */
export async function findNeighbouringDates(db: Database, key: string, start: Date, end: Date) {
	const [before, after] = await db.batch([
		db
			.select({ at: max(published) })
			.from(listings)
			.where(and(inList(key), lt(published, start))),
		db
			.select({ at: min(published) })
			.from(listings)
			.where(and(inList(key), gte(published, end))),
	]);
	return { before: before[0]?.at ?? undefined, after: after[0]?.at ?? undefined };
}

const published = listings.published_at;

const inList = (key: string) => eq(listings.listing_key, key);

const inPeriod = (key: string, start: Date, end: Date) => [
	inList(key),
	gte(published, start),
	lt(published, end),
];

function fullArticles(db: Database, which: SQL | undefined) {
	return db
		.select({ ...listedColumns, html: articles.content_html })
		.from(listings)
		.innerJoin(articles, eq(articles.article_key, listings.article_key))
		.where(which)
		.orderBy(desc(published), desc(listings.article_key));
}
