import { eq, sql } from "drizzle-orm";
import type { Database } from "../../../platform/db/connection.ts";
import { jsonField, jsonRows } from "../../../platform/db/json-rows.sql.ts";
import { requireCondition } from "../../../platform/db/precondition.sql.ts";
import { articles } from "../article.tables.ts";

interface Renaming {
	from: string;
	to: string;
}

/**
 * Returns statements for a batch that give articles other slugs; none if all have theirs. They fail the batch if another
 * article has one of these slugs. The trigger article_renamed follows: it keeps the former address, and what the newsroom
 * chose for the front page follows the article. The revision must be raised before.
 */
export function renameArticles(db: Database, renamings: Renaming[]) {
	const moved = renamings.filter(({ from, to }) => from !== to);
	if (moved.length === 0) return [];
	const rows = jsonRows(moved);
	const taken = sql`SELECT 1 FROM ${articles} WHERE slug IN (SELECT ${jsonField("to")} FROM ${rows})`;
	const slug = sql`(SELECT ${jsonField("to")} FROM ${rows} WHERE ${jsonField("from")} = ${articles.slug})`;
	return [
		requireCondition(db, sql`NOT EXISTS (${taken})`),
		db
			.update(articles)
			.set({ slug })
			.where(sql`slug IN (SELECT ${jsonField("from")} FROM ${rows})`),
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
