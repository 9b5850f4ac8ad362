import { type ArticleRow, latestArticles } from "../db/articles.ts";
import { nearest } from "../db/connection.ts";
import { reasonOf } from "../log.ts";
import { currentPublication } from "./publication.ts";

const LENGTH = 5;

interface Known {
	revision: number;
	rows: ArticleRow[];
}

let known = new WeakMap<D1Database, Known>();

/** Forgets the articles this isolate has read. */
export function forgetNewest(): void {
	known = new WeakMap();
}

/**
 * The newest articles for a page that needs them not: read once a revision, however many addresses
 * that do not exist are asked for. Never throws; without D1 what this isolate knows, or none.
 */
export async function newestArticles(d1: D1Database): Promise<ArticleRow[]> {
	const last = known.get(d1);
	try {
		const { revision, bookmark } = await currentPublication(d1);
		if (last?.revision === revision) return last.rows;
		const { rows } = await latestArticles(nearest(d1, bookmark), { limit: LENGTH });
		known.set(d1, { revision, rows });
		return rows;
	} catch (error) {
		console.error(`No newest articles: ${reasonOf(error)}`);
		return last?.rows ?? [];
	}
}
