import { sql } from "drizzle-orm";
import type { BatchItem } from "drizzle-orm/batch";
import type { Database } from "../platform/db/connection.ts";
import { requireCondition } from "../platform/db/precondition.sql.ts";
import { MAX_LISTED_USES, type MediaUse } from "./media.schema.ts";
import { type MediaPlace, mediaUses } from "./media.tables.ts";

/** Only articles have rows; working copies are looked through. */
const PLACE: MediaPlace = "article";

/** Drafts are few: they are looked through for the id and the files of a picture. */
const DRAFTS_WITH = (
	key: number,
) => sql`FROM article_drafts WHERE EXISTS (SELECT 1 FROM media WHERE media_key = ${key}
	AND instr(article_drafts.input, media.id)) OR EXISTS (SELECT 1 FROM media_files WHERE media_key = ${key}
	AND instr(article_drafts.input, media_files.file))`;

/** Holds if an article or a working copy shows a picture. */
export const isUsed = (key: number) =>
	sql`(EXISTS (SELECT 1 FROM media_uses WHERE media_uses.media_key = ${key}) OR EXISTS (SELECT 1 ${DRAFTS_WITH(key)}))`;

/** Lists the articles that show a picture, or whose working copies do. */
export function listMediaUses(db: Database, key: number): Promise<MediaUse[]> {
	return db.all<MediaUse>(sql`SELECT articles.slug, articles.title, articles.status, places.place
		FROM (SELECT article_key, place FROM media_uses WHERE media_uses.media_key = ${key}
			UNION ALL SELECT article_key, 'draft' AS place ${DRAFTS_WITH(key)}) AS places
		JOIN articles USING (article_key) ORDER BY article_key, place LIMIT ${MAX_LISTED_USES}`);
}

/**
 * Returns the statements that store which pictures an article shows, for the batch that stores the article. They fail
 * the batch if one of the pictures was erased meanwhile.
 */
export function saveMediaUses(db: Database, slug: string, keys: number[]): BatchItem<"sqlite">[] {
	const article = sql`(SELECT article_key FROM articles WHERE slug = ${slug})`;
	const erase = db.delete(mediaUses).where(sql`article_key = ${article} AND place = ${PLACE}`);
	if (keys.length === 0) return [erase];
	const given = sql`json_each(${JSON.stringify(keys)})`;
	const used = sql`SELECT ${article}, ${PLACE}, media_key FROM media
		WHERE media_key IN (SELECT value FROM ${given})`;
	const areThere = sql`(SELECT count(*) FROM media WHERE media_key IN (SELECT value FROM ${given})) = ${keys.length}`;
	return [erase, requireCondition(db, areThere), db.insert(mediaUses).select(used)];
}
