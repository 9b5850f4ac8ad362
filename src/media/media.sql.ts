import { and, desc, eq, getTableColumns, type SQL, sql } from "drizzle-orm";
import type { Database } from "../platform/db/connection.ts";
import { afterPosition, toPage } from "../platform/db/pagination.sql.ts";
import type { MediaQuery } from "./media.schema.ts";
import { media } from "./media.tables.ts";
import { searchedWords } from "./media-words.ts";

/** A file of a picture. */
export interface MediaFile {
	file: string;
	width: number;
	height: number;
	bytes: number;
}

/** The pictures that something refers to: by their ids, and by the names of their files. */
export interface MediaReferences {
	ids: string[];
	files: string[];
}

const toFiles = (json: string): MediaFile[] => JSON.parse(json);

const FILES = sql<string>`(SELECT json_group_array(json_object('file', file, 'width', width, 'height', height, 'bytes', bytes))
	FROM (SELECT * FROM media_files WHERE media_files.media_key = media.media_key ORDER BY width))`;

const { words: _, ...columns } = getTableColumns(media);
const withFiles = { ...columns, files: FILES.mapWith(toFiles) };

export type MediaRow = NonNullable<Awaited<ReturnType<typeof findMedia>>>;

/** Returns the picture with an id. */
export const findMedia = (db: Database, id: string) => findOne(db, eq(media.id, id));

/** Returns the picture that was made of a file with this SHA-256. */
export const findMediaByOrigin = (db: Database, origin: string) =>
	findOne(db, eq(media.origin, origin));

/** Lists the pictures with one of these ids, or with a file of one of these names. */
export function listReferredMedia(
	db: Database,
	{ ids, files }: MediaReferences,
): Promise<MediaRow[]> {
	if (ids.length + files.length === 0) return Promise.resolve([]);
	const byId = sql`${media.id} IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`;
	const byFile = sql`${media.media_key} IN (SELECT media_key FROM media_files
		WHERE file IN (SELECT value FROM json_each(${JSON.stringify(files)})))`;
	return db.select(withFiles).from(media).where(sql`${byId} OR ${byFile}`).all();
}

function findOne(db: Database, condition: SQL) {
	return db.select(withFiles).from(media).where(condition).get();
}

/** Lists a page of the pictures, the newest first. */
export async function listMedia(db: Database, { q, limit, cursor }: MediaQuery) {
	const found = searchedWords(q ?? "").map((word) => sql`instr(${media.words}, ${word}) > 0`);
	const rows = await db
		.select(withFiles)
		.from(media)
		.where(and(...found, afterPosition(media.created_at, media.media_key, cursor)))
		.orderBy(desc(media.created_at), desc(media.media_key))
		.limit(limit + 1);
	return toPage(rows, limit, (row) => ({ time: row.created_at, key: row.media_key }));
}
