import { sql } from "drizzle-orm";
import type { Database } from "../../../platform/db/connection.ts";
import { listingKey } from "../../../publication/listings.sql.ts";
import { type ArticleRow, publishedAt, summaryColumns } from "../article.sql.ts";
import { articles } from "../article.tables.ts";

/** The articles of one language that were published right before and right after one. */
export interface Neighbours {
	older?: ArticleRow | undefined;
	newer?: ArticleRow | undefined;
}

/** Returns the neighbours of an article. Reads some three rows for each, whatever the archive's size. */
export async function findNeighbours(
	db: Database,
	{ key, language, published_at }: Pick<ArticleRow, "key" | "language" | "published_at">,
): Promise<Neighbours> {
	const list = listingKey({ language });
	const place = sql`(${published_at.getTime()}, ${key})`;
	const older = sql`SELECT article_key FROM listings
		WHERE listing_key = ${list} AND (published_at, article_key) < ${place}
		ORDER BY published_at DESC, article_key DESC LIMIT 1`;
	const newer = sql`SELECT article_key FROM listings
		WHERE listing_key = ${list} AND (published_at, article_key) > ${place}
		ORDER BY published_at, article_key LIMIT 1`;
	const rows = await db
		.select({ ...summaryColumns, published_at: publishedAt })
		.from(sql`(SELECT * FROM (${older}) UNION ALL SELECT * FROM (${newer})) AS near`)
		.innerJoin(articles, sql`articles.article_key = near.article_key`);
	const isOlder = (row: ArticleRow) =>
		row.published_at < published_at || (row.published_at <= published_at && row.key < key);
	return { older: rows.find(isOlder), newer: rows.find((row) => !isOlder(row)) };
}
