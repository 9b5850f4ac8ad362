import { lte } from "drizzle-orm";
import type { Database } from "../platform/db/connection.ts";
import { newsroomSessions, newsroomTokens } from "./people.tables.ts";

/** Erases the tokens and sessions that have expired. */
export async function eraseExpiredCredentials(db: Database, now: Date): Promise<void> {
	await db.batch([
		db.delete(newsroomSessions).where(lte(newsroomSessions.expires_at, now)),
		db.delete(newsroomTokens).where(lte(newsroomTokens.expires_at, now)),
	]);
}
