import { sql } from "drizzle-orm";
import type { BatchItem } from "drizzle-orm/batch";
import type { Database } from "../platform/db/connection.ts";
import { jsonField, jsonRows } from "../platform/db/json-rows.sql.ts";
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
 * Returns the statements that store which pictures articles show, for the batch that stores the articles. They fail
 * the batch if one of the pictures was erased meanwhile.
 */
export function saveMediaUses(
	db: Database,
	uses: { slug: string; keys: number[] }[],
): BatchItem<"sqlite">[] {
	const slugs = JSON.stringify(uses.map(({ slug }) => slug));
	const isOne = sql`slug IN (SELECT value FROM json_each(${slugs}))`;
	const isOfOne = sql`article_key IN (SELECT article_key FROM articles WHERE ${isOne})`;
	const erase = db.delete(mediaUses).where(sql`${isOfOne} AND place = ${PLACE}`);
	const shown = uses.flatMap(({ slug, keys }) => keys.map((key) => ({ slug, key })));
	if (shown.length === 0) return [erase];
	const used = sql`SELECT articles.article_key, ${PLACE}, ${jsonField("key")}
		FROM ${jsonRows(shown)} JOIN articles ON articles.slug = ${jsonField("slug")}`;
	const missing = sql`SELECT 1 FROM ${jsonRows(shown)}
		WHERE ${jsonField("key")} NOT IN (SELECT media_key FROM media)`;
	return [
		erase,
		requireCondition(db, sql`NOT EXISTS (${missing})`),
		db.insert(mediaUses).select(used),
	];
}
