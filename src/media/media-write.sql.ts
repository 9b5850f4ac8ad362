import { eq, sql } from "drizzle-orm";
import type { Database } from "../platform/db/connection.ts";
import { isCommitted, requireCondition } from "../platform/db/precondition.sql.ts";
import type { MediaInput } from "./media.schema.ts";
import type { MediaFile, MediaRow } from "./media.sql.ts";
import { looseFiles, media, mediaFiles } from "./media.tables.ts";
import { isUsed } from "./media-uses.sql.ts";
import { foldedWords } from "./media-words.ts";

export type NewMedia = Omit<MediaRow, "media_key" | "files">;

/**
 * Stores a picture whose files are in R2, unless one with the same origin is stored meanwhile. Returns false if a file
 * of it was erased meanwhile.
 */
export function saveMedia(db: Database, row: NewMedia, files: MediaFile[]): Promise<boolean> {
	const given = sql`json_each(${JSON.stringify(files)})`;
	const isThere = sql`EXISTS (SELECT 1 FROM loose_files WHERE file = value ->> 'file' AND erasing_at IS NULL)
		OR EXISTS (SELECT 1 FROM media_files WHERE file = value ->> 'file')`;
	const ofThis = sql`SELECT media_key, value ->> 'file', value ->> 'width', value ->> 'height', value ->> 'bytes'
		FROM media, ${given} WHERE media.id = ${row.id}`;
	return isCommitted(
		db.batch([
			requireCondition(db, sql`NOT EXISTS (SELECT 1 FROM ${given} WHERE NOT (${isThere}))`),
			db
				.insert(media)
				.values({ ...row, words: wordsOf(row) })
				.onConflictDoNothing({ target: media.origin }),
			db.insert(mediaFiles).select(ofThis).onConflictDoNothing(),
			db.delete(looseFiles).where(sql`file IN (SELECT value ->> 'file' FROM ${given})
				AND EXISTS (SELECT 1 FROM media_files WHERE media_files.file = loose_files.file)`),
		]),
	);
}

/** Changes the texts of a picture. */
export async function saveMediaTexts(db: Database, row: MediaRow, input: MediaInput) {
	const { alt, caption = null, credit = null } = input;
	const changed = { ...row, alt, caption, credit };
	const set = { alt, caption, credit, words: wordsOf(changed) };
	await db.update(media).set(set).where(eq(media.media_key, row.media_key));
	return changed;
}

/** Erases a picture; returns false if an article shows it. Those of its files that no other picture has become loose. */
export function eraseMedia(db: Database, key: number, now: Date): Promise<boolean> {
	return isCommitted(
		db.batch([
			requireCondition(db, sql`NOT ${isUsed(key)}`),
			db
				.insert(looseFiles)
				.select(sql`SELECT file, ${now.getTime()}, NULL FROM media_files WHERE media_key = ${key}`)
				.onConflictDoNothing(),
			db.delete(mediaFiles).where(eq(mediaFiles.media_key, key)),
			db.delete(media).where(eq(media.media_key, key)),
		]),
	);
}

const wordsOf = ({
	alt,
	caption,
	credit,
	name,
}: Pick<MediaRow, "alt" | "caption" | "credit" | "name">) =>
	foldedWords([alt, caption, credit, name]);
