import { sql } from "drizzle-orm";
import type { Database } from "./connection.ts";
import { deadlineSession } from "./deadline-session.ts";
import { publication } from "./revision.tables.ts";

export interface PublicationRevision {
	revision: number;
	changedAt: Date;
	/** Set while a backup is being restored, since then: what is stored is not complete. */
	restoringSince: Date | undefined;
	/** The bookmark of D1: a session that begins with it sees nothing older. */
	bookmark: string | undefined;
}

/** The publication revision, inside the batch that raised it. */
export const CURRENT_REVISION = sql<number>`(SELECT revision FROM publication)`;

/** Reads the publication revision and the time of the last public change: one row. */
export async function findRevision(d1: D1Database): Promise<PublicationRevision> {
	const session = deadlineSession(d1, "first-unconstrained");
	const row = await session
		.prepare("SELECT revision, changed_at, restoring_since FROM publication")
		.first<{ revision: number; changed_at: number; restoring_since: number | null }>();
	if (!row) throw new Error("The table publication has no row.");
	return {
		revision: row.revision,
		changedAt: new Date(row.changed_at),
		restoringSince: row.restoring_since === null ? undefined : new Date(row.restoring_since),
		bookmark: session.getBookmark() ?? undefined,
	};
}

/** Returns how many bytes the database takes; throws Unavailable. */
export async function findDatabaseBytes(db: Database): Promise<number> {
	const { meta } = await db.$client.prepare("SELECT 1 FROM publication").run();
	return meta.size_after;
}

/** Reads the publication revision of the primary database. */
export async function readRevision(db: Database): Promise<number> {
	const row = await db.select({ revision: publication.revision }).from(publication).get();
	return row?.revision ?? 0;
}

/** The epoch of the archive, which changes with every restore of a backup. */
export const CURRENT_EPOCH = sql<string>`(SELECT epoch FROM publication)`.as("epoch");

/** Raises the revision: the first statement of every batch with a public change. */
export function raiseRevision(db: Database, now: Date) {
	return db.update(publication).set({ revision: sql`revision + 1`, changed_at: now });
}
