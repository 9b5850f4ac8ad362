import type { Database } from "../platform/db/connection.ts";
import { eraseFiles } from "./files/file-store.ts";
import { beginErasure, endErasure } from "./loose-files.sql.ts";

/** Erases those of the files that no picture has, in R2 and then in the database. Throws Unavailable if R2 does not answer. */
export async function eraseLooseFiles(
	db: Database,
	bucket: R2Bucket,
	files: string[],
	now: Date,
): Promise<void> {
	const loose = files.length === 0 ? [] : await beginErasure(db, files, now);
	if (loose.length === 0) return;
	await eraseFiles(bucket, loose);
	await endErasure(db, loose, now);
}
