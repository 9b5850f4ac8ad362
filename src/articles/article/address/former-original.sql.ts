import { sql } from "drizzle-orm";
import type { Database } from "../../../platform/db/connection.ts";
import { findArticleByName } from "../translations.sql.ts";

/** Returns the article that a name means: its slug, its id, or a slug that it had before. */
export async function findOriginalByName(db: Database, name: string) {
	const found = await findArticleByName(db, name);
	if (found) return found;
	const present = sql<string>`SELECT articles.slug FROM article_addresses JOIN articles USING (article_key)
		WHERE article_addresses.slug = ${name}`;
	const row = await db.get<{ slug: string } | undefined>(present);
	return row && findArticleByName(db, row.slug);
}
