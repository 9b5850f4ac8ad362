import { desc, lt, lte } from "drizzle-orm";
import type { Database } from "../../platform/db/connection.ts";
import { toPage } from "../../platform/db/pagination.sql.ts";
import type { PageQuery } from "../../platform/schema/page-query.schema.ts";
import { auditEntries } from "./audit.tables.ts";

export type AuditRow = typeof auditEntries.$inferSelect;
export type AuditWrite = Omit<AuditRow, "entry_key" | "revision">;

const KEPT_MS = 2 * 365 * 86_400_000;

/** Lists a page of the changes, newest first. */
export async function listAuditEntries(db: Database, { limit, cursor }: PageQuery) {
	const rows = await db
		.select()
		.from(auditEntries)
		.where(cursor && lt(auditEntries.entry_key, cursor.key))
		.orderBy(desc(auditEntries.entry_key))
		.limit(limit + 1);
	return toPage(rows, limit, (row) => ({ time: row.at, key: row.entry_key }));
}

/** Stores a change that raised no revision. */
export async function saveAuditEntry(db: Database, entry: AuditWrite): Promise<void> {
	await db.insert(auditEntries).values(entry);
}

/** Erases the entries that are older than two years. */
export async function eraseOldEntries(db: Database, now: Date): Promise<void> {
	const until = new Date(now.getTime() - KEPT_MS);
	await db.delete(auditEntries).where(lte(auditEntries.at, until));
}
