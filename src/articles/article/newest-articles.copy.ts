import { PerRevision } from "../../platform/cache/per-revision.ts";
import { reasonOf } from "../../platform/log.ts";
import { type ArticleRow, listLatestArticles } from "./article.sql.ts";

const LENGTH = 5;

const newest = new PerRevision(
	async (db) => (await listLatestArticles(db, { limit: LENGTH })).rows,
);

/** Forgets the articles this isolate has read. */
export const forgetNewest = () => newest.forget();

/**
 * The newest articles for a page that needs them not: read once a revision, however many addresses
 * that do not exist are asked for. Never throws; without D1 what this isolate knows, or none.
 */
export async function listNewestArticles(d1: D1Database): Promise<ArticleRow[]> {
	try {
		return await newest.current(d1);
	} catch (error) {
		console.error(`No newest articles: ${reasonOf(error)}`);
		return newest.last(d1) ?? [];
	}
}
