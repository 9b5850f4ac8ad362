import { sql } from "drizzle-orm";
import type { Database } from "../../platform/db/connection.ts";
import type { ArticleStatus } from "../article/article.schema.ts";
import { ORIGINAL_SLUG } from "../article/translations.sql.ts";

/** The columns of an article that must fit with others. */
export interface KnownArticle {
	/** Undefined if it is not stored yet. */
	key: number | undefined;
	slug: string;
	id: string;
	language: string;
	status: ArticleStatus;
	/** The slug of its original. */
	original: string | null;
	/** Those of the names asked for that are former slugs of it. */
	former: string[];
}

/**
 * Returns the articles with these slugs, former slugs and ids, and all that say the same as one of them in another
 * language.
 */
export async function listKnownArticles(db: Database, names: string[]): Promise<KnownArticle[]> {
	const rows = await db.all<KnownArticle & { former: string }>(sql`
		WITH names(name) AS (SELECT value FROM json_each(${JSON.stringify(names)})),
		addresses(slug, key) AS (
			SELECT slug, article_key FROM article_addresses WHERE slug IN (SELECT name FROM names)),
		named(key) AS (
			SELECT article_key FROM articles WHERE slug IN (SELECT name FROM names)
			UNION SELECT article_key FROM articles WHERE id IN (SELECT name FROM names)
			UNION SELECT key FROM addresses),
		originals(key) AS (
			SELECT coalesce((SELECT original_key FROM translations WHERE article_key = named.key), named.key) FROM named),
		related(key) AS (
			SELECT key FROM originals
			UNION SELECT article_key FROM translations JOIN originals ON original_key = originals.key)
		SELECT article_key AS key, slug, id, language, status, ${ORIGINAL_SLUG} AS original,
			(SELECT json_group_array(slug) FROM addresses WHERE addresses.key = article_key) AS former
		FROM related JOIN articles ON article_key = related.key`);
	return rows.map((row) => ({ ...row, former: JSON.parse(row.former) }));
}

/** Returns how many bytes the stored texts of articles take, by slug. */
export async function listTextBytes(db: Database, slugs: string[]): Promise<Map<string, number>> {
	const rows = await db.all<{ slug: string; bytes: number }>(sql`
		SELECT slug, octet_length(content_html) AS bytes FROM articles
		WHERE slug IN (SELECT value FROM json_each(${JSON.stringify(slugs)}))`);
	return new Map(rows.map(({ slug, bytes }) => [slug, bytes]));
}
