import { eq, sql } from "drizzle-orm";
import type { Database } from "../../../platform/db/connection.ts";
import { requireCondition } from "../../../platform/db/precondition.sql.ts";
import { articles } from "../article.tables.ts";

/**
 * Returns statements for a batch that give an article another slug; none if it has it. They fail the batch if another
 * article has that slug. The trigger article_renamed follows: it keeps the former address, and what the newsroom chose
 * for the front page follows the article. The revision must be raised before.
 */
export function renameArticle(db: Database, from: string, to: string) {
	if (from === to) return [];
	return [
		requireCondition(db, sql`NOT EXISTS (SELECT 1 FROM articles WHERE slug = ${to})`),
		db.update(articles).set({ slug: to }).where(eq(articles.slug, from)),
	];
}

/** Returns the slug of the article with an id. */
export async function findSlugById(db: Database, id: string): Promise<string | undefined> {
	const row = await db
		.select({ slug: articles.slug })
		.from(articles)
		.where(eq(articles.id, id))
		.get();
	return row?.slug;
}
