import { sql } from "drizzle-orm";
import type { Database } from "../platform/db/connection.ts";

/** After this time an erasure that did not end is over, and a new one may begin. */
const ERASURE_MS = 10 * 60_000;
const MOST_AT_ONCE = 500;

const inJson = (files: string[]) => sql`(SELECT value FROM json_each(${JSON.stringify(files)}))`;
const IS_USED = sql`EXISTS (SELECT 1 FROM media_files WHERE media_files.file = loose_files.file)`;

/**
 * Says of files that they are about to be put into R2: if no picture gets them, a job erases them. Returns false if one
 * of them is just being erased.
 */
export async function claimFiles(db: Database, files: string[], now: Date): Promise<boolean> {
	const over = now.getTime() - ERASURE_MS;
	const rows = await db.all(sql`INSERT INTO loose_files (file, since)
		SELECT DISTINCT value, ${now.getTime()} FROM json_each(${JSON.stringify(files)}) WHERE true
		ON CONFLICT (file) DO UPDATE SET since = excluded.since, erasing_at = NULL
		WHERE erasing_at IS NULL OR erasing_at < ${over} RETURNING file`);
	return rows.length === new Set(files).size;
}

/** Begins to erase those of the files that no picture has, and returns them. */
export async function beginErasure(db: Database, files: string[], now: Date): Promise<string[]> {
	const rows = await db.all<{
		file: string;
	}>(sql`UPDATE loose_files SET erasing_at = ${now.getTime()}
		WHERE file IN ${inJson(files)} AND NOT ${IS_USED} RETURNING file`);
	return rows.map(({ file }) => file);
}

/** Forgets files that are gone from R2, unless they were sent again meanwhile. */
export async function endErasure(db: Database, files: string[], begun: Date): Promise<void> {
	await db.run(
		sql`DELETE FROM loose_files WHERE file IN ${inJson(files)} AND erasing_at = ${begun.getTime()}`,
	);
}

/** Lists loose files that were sent before a time, the oldest first, at most 500. Forgets those that a picture has got. */
export async function listLooseFiles(db: Database, before: Date): Promise<string[]> {
	const isOld = sql`since < ${before.getTime()}`;
	await db.run(sql`DELETE FROM loose_files WHERE ${isOld} AND ${IS_USED}`);
	const rows = await db.all<{ file: string }>(
		sql`SELECT file FROM loose_files WHERE ${isOld} ORDER BY since LIMIT ${MOST_AT_ONCE}`,
	);
	return rows.map(({ file }) => file);
}
