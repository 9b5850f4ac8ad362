import { purgeChange } from "../platform/cache/change-purge.ts";
import type { Database } from "../platform/db/connection.ts";
import { reasonOf } from "../platform/log.ts";
import { mediaTag } from "../publication/cache-tags.ts";
import { eraseLooseFiles } from "./erase-loose-files.ts";
import type { MediaRow } from "./media.sql.ts";
import { eraseMedia } from "./media-write.sql.ts";

/** The parts of a request that an erasure needs. */
interface Erasing {
	env: Env;
	context: object;
	db: Database;
	bucket: R2Bucket;
}

/**
 * Erases a picture, its files in R2, and the copies in Workers Cache; returns false if an article shows it. If R2 does
 * not answer, a job erases the files a day later.
 */
export async function eraseMediaWithFiles(
	{ env, context, db, bucket }: Erasing,
	row: MediaRow,
	now: Date,
): Promise<boolean> {
	if (!(await eraseMedia(db, row.media_key, now))) return false;
	const files = row.files.map(({ file }) => file);
	await eraseLooseFiles(db, bucket, files, now).catch((error) =>
		console.error(`The files of a picture are still in R2: ${reasonOf(error)}`),
	);
	await purgeChange(env, context, { tags: files.map(mediaTag), isWithdrawal: true });
	return true;
}
