import { primaryDatabase } from "../platform/db/connection.ts";
import { eraseExpiredCredentials } from "./expired-credentials.sql.ts";

/** Erases what has expired once an hour, at this minute: nothing of it opens anything meanwhile. */
const MINUTE = 17;

/** Erases tokens and sessions that have expired. */
export async function eraseExpiredNewsroomRows(env: Env, now: Date): Promise<void> {
	if (now.getUTCMinutes() !== MINUTE) return;
	await eraseExpiredCredentials(primaryDatabase(env.DB), now);
}
