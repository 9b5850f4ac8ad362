import { lte, min, sql } from "drizzle-orm";
import type { Database } from "../db/connection.ts";
import { refusedPurges } from "./refused-purges.tables.ts";

/** Returns up to `limit` tags that are still to be purged. */
export async function listRefusedPurges(db: Database, limit: number): Promise<string[]> {
	const rows = await db.select({ tag: refusedPurges.tag }).from(refusedPurges).limit(limit);
	return rows.map(({ tag }) => tag);
}

/** Counts the tags that are still to be purged, and says when the oldest of them was refused. */
export async function countRefusedPurges(db: Database) {
	const columns = { waiting: sql<number>`count(*)`, oldest: min(refusedPurges.refused_at) };
	const [found] = await db.select(columns).from(refusedPurges);
	return { waiting: found?.waiting ?? 0, oldest: found?.oldest ?? undefined };
}

/** Stores tags to be purged later. One value binds them all: D1 allows a statement 100. */
export async function saveRefusedPurges(db: Database, tags: string[], now: Date): Promise<void> {
	await db.run(
		sql`INSERT INTO ${refusedPurges} (tag, refused_at)
			SELECT value, ${now.getTime()} FROM json_each(${JSON.stringify(tags)}) WHERE true
			ON CONFLICT (tag) DO UPDATE SET refused_at = max(refused_at, excluded.refused_at)`,
	);
}

/** Removes the tags that were refused up to this time: they have been purged since. */
export async function eraseRefusedPurges(db: Database, until: Date): Promise<void> {
	await db.delete(refusedPurges).where(lte(refusedPurges.refused_at, until));
}
