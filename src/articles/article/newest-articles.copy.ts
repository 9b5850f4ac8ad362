import { PerRevision } from "../../platform/cache/per-revision.ts";
import { reasonOf } from "../../platform/log.ts";
import { type ArticleRow, listLatestArticles } from "./article.sql.ts";

const LENGTH = 5;

const newest = new PerRevision(
	async (db) => (await listLatestArticles(db, { limit: LENGTH })).rows,
);

/** Forgets the articles that this isolate has read. */
export const forgetNewest = () => newest.forget();

/**
 * Returns the newest articles for a page that can do without them. Reads them once for each revision, so
 * that requests for missing pages cost nothing. Never throws: without D1 it returns the last ones read, or none.
 */
export async function listNewestArticles(d1: D1Database): Promise<ArticleRow[]> {
	try {
		return await newest.current(d1);
	} catch (error) {
		console.error(`No newest articles: ${reasonOf(error)}`);
		return newest.last(d1) ?? [];
	}
}
