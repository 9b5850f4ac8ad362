import { and, gte, lt } from "drizzle-orm";
import type { Database } from "../../platform/db/connection.ts";
import { articles } from "../article/article.tables.ts";

const MOST_ALIKE = 1000;

/** Lists the addresses of articles that are this one, or this one with something after a hyphen. */
export async function listSlugsLike(db: Database, slug: string): Promise<Set<string>> {
	const rows = await db
		.select({ slug: articles.slug })
		.from(articles)
		// “.” follows the hyphen.
		.where(and(gte(articles.slug, slug), lt(articles.slug, `${slug}.`)))
		.limit(MOST_ALIKE);
	return new Set(rows.map((row) => row.slug));
}
