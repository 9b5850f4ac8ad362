import { sql } from "drizzle-orm";
import type { Database } from "./connection.ts";
import { publication } from "./schema.ts";

export interface Publication {
	revision: number;
	changedAt: Date;
}

/** The counter's value inside the batch that raised it. */
export const CURRENT_REVISION = sql<number>`(SELECT revision FROM publication)`;

/** How far the public archive has come, and when it last changed. */
export async function currentPublication(db: Database): Promise<Publication> {
	const row = await db.select().from(publication).get();
	if (!row) throw new Error("The table publication has lost its row.");
	return { revision: row.revision, changedAt: row.changed_at };
}

/** First statement of every batch that changes something: raises the revision. */
export function raiseRevision(db: Database, now: Date) {
	return db.update(publication).set({ revision: sql`revision + 1`, changed_at: now });
}
