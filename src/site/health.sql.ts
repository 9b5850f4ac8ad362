import type { Database } from "../platform/db/connection.ts";

// One query: monitors send many requests.
const HEALTH = `SELECT revision,
	(SELECT succeeded_at FROM outcomes WHERE kind = 'clock' AND target = '') AS ticked_at FROM publication`;

/** Reads the publication revision, and when the clock ticked last; null if it never did. Throws Unavailable. */
export async function findHealth(db: Database) {
	const row = await db.$client
		.prepare(HEALTH)
		.first<{ revision: number; ticked_at: number | null }>();
	if (!row) throw new Error("The table publication has no row.");
	return row;
}
