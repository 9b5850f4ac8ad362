import { sql } from "drizzle-orm";
import type { Database } from "./connection.ts";
import { deadlineSession } from "./deadline-session.ts";
import { publication } from "./revision.tables.ts";

export interface PublicationRevision {
	revision: number;
	changedAt: Date;
	/** Where D1 was when it said so: a session that begins here sees nothing older. */
	bookmark: string | undefined;
}

/** The counter's value inside the batch that raised it. */
export const CURRENT_REVISION = sql<number>`(SELECT revision FROM publication)`;

/** How far the publication has come, and when it last changed: one row. */
export async function findRevision(d1: D1Database): Promise<PublicationRevision> {
	const session = deadlineSession(d1, "first-unconstrained");
	const row = await session
		.prepare("SELECT revision, changed_at FROM publication")
		.first<{ revision: number; changed_at: number }>();
	if (!row) throw new Error("The table publication has lost its row.");
	const changedAt = new Date(row.changed_at);
	return { revision: row.revision, changedAt, bookmark: session.getBookmark() ?? undefined };
}

/** First statement of every batch that changes something: raises the revision. */
export function raiseRevision(db: Database, now: Date) {
	return db.update(publication).set({ revision: sql`revision + 1`, changed_at: now });
}
