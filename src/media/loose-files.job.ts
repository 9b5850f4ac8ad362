import { primaryDatabase } from "../platform/db/connection.ts";
import { eraseLooseFiles } from "./erase-loose-files.ts";
import { bucketOf } from "./files/optional-bindings.ts";
import { listLooseFiles } from "./loose-files.sql.ts";

/** The minute of each hour at which files without a picture are erased. */
const MINUTE = 37;
/** No upload takes so long. */
const KEPT_MS = 86_400_000;

/** Erases files that an upload which was broken off left in R2, a day later, at most 500 an hour. */
export async function eraseOldLooseFiles(env: Env, now: Date): Promise<void> {
	const bucket = bucketOf(env);
	if (now.getUTCMinutes() !== MINUTE || !bucket) return;
	const db = primaryDatabase(env.DB);
	const files = await listLooseFiles(db, new Date(now.getTime() - KEPT_MS));
	await eraseLooseFiles(db, bucket, files, now);
}
