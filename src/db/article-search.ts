import { and, desc, eq, type SQL, sql } from "drizzle-orm";
import type { Position } from "../schemas/page-query.ts";
import { type ArticleRow, summary } from "./articles.ts";
import type { Database } from "./connection.ts";
import { after, type Page, pageOf } from "./page.ts";
import { articles, listings } from "./schema.ts";

/** So many articles are looked through for one page of hits, whatever the archive's size. */
const SEARCHED = 500;

interface Search {
	q: string;
	limit: number;
	cursor?: Position;
}

/** Public articles that have every word of `q` in title or summary, newest first. */
export async function searchArticles(
	db: Database,
	{ q, limit, cursor }: Search,
): Promise<Page<ArticleRow>> {
	const newest = db
		.select({ key: listings.article_key, published_at: listings.published_at })
		.from(listings)
		.where(
			and(eq(listings.listing_key, ""), after(listings.published_at, listings.article_key, cursor)),
		)
		.orderBy(desc(listings.published_at), desc(listings.article_key))
		.limit(SEARCHED)
		.as("newest");
	const rows = await db
		.select({ ...summary, published_at: newest.published_at })
		.from(newest)
		.innerJoin(articles, eq(articles.article_key, newest.key))
		.where(and(...wordsOf(q).map(hasWord)))
		.orderBy(desc(newest.published_at), desc(newest.key))
		.limit(limit + 1);
	return pageOf(rows, limit, ({ published_at, key }) => ({ time: published_at, key }));
}

// D1 takes 100 parameters a query.
function wordsOf(q: string): string[] {
	return q.toLowerCase().split(" ").slice(0, 20);
}

function hasWord(word: string): SQL {
	return sql`instr(lower(${articles.title} || ' ' || ${articles.summary}), ${word}) > 0`;
}
