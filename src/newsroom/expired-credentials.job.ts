import { primaryDatabase } from "../platform/db/connection.ts";
import { eraseOldEntries } from "./audit/audit.sql.ts";
import { eraseExpiredCredentials } from "./expired-credentials.sql.ts";

/** The minute of each hour at which expired tokens and sessions are erased. They open nothing even before that. */
const MINUTE = 17;

/** Erases tokens and sessions that have expired, and the oldest entries of the audit list. */
export async function eraseExpiredNewsroomRows(env: Env, now: Date): Promise<void> {
	if (now.getUTCMinutes() !== MINUTE) return;
	const db = primaryDatabase(env.DB);
	await eraseExpiredCredentials(db, now);
	await eraseOldEntries(db, now);
}
