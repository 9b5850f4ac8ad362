import { and, desc, eq, lt, lte, sql } from "drizzle-orm";
import type { Database } from "../../platform/db/connection.ts";
import { toPage } from "../../platform/db/pagination.sql.ts";
import { auditEntries } from "./audit.tables.ts";
import type { AuditQuery } from "./audit-query.schema.ts";

export type AuditRow = typeof auditEntries.$inferSelect;
export type AuditWrite = Omit<AuditRow, "entry_key" | "revision">;

/** The most members that a filter offers. */
const MAX_MEMBERS = 200;
const KEPT_MS = 2 * 365 * 86_400_000;

/** The kind of a change: the part of its route after /newsroom/ or /newsroom/api/. An index has exactly this. */
const KIND = sql`substr(replace(route, '/newsroom/api/', '/newsroom/') || '/', 11, instr(substr(replace(route, '/newsroom/api/', '/newsroom/') || '/', 11), '/') - 1)`;

/** Lists a page of the changes, newest first: of one member, or of one kind, if the query says so. */
export async function listAuditEntries(db: Database, query: AuditQuery) {
	const { limit, cursor, member, kind } = query;
	const rows = await db
		.select()
		.from(auditEntries)
		.where(
			and(
				cursor && lt(auditEntries.entry_key, cursor.key),
				member === undefined ? undefined : eq(auditEntries.member, member),
				kind === undefined ? undefined : sql`${KIND} = ${kind}`,
			),
		)
		.orderBy(desc(auditEntries.entry_key))
		.limit(limit + 1);
	return toPage(rows, limit, (row) => ({ time: row.at, key: row.entry_key }));
}

/** Lists who is in the audit list, by their newest names: one read of the index for each. */
export function listAuditMembers(db: Database): Promise<{ member: string; name: string }[]> {
	return db.all(sql`
		WITH RECURSIVE members (member) AS (
			SELECT min(member) FROM audit_entries
			UNION ALL
			SELECT (SELECT min(member) FROM audit_entries AS later WHERE later.member > members.member)
			FROM members WHERE member IS NOT NULL
			LIMIT ${MAX_MEMBERS}
		)
		SELECT member, (
			SELECT name FROM audit_entries AS own WHERE own.member = members.member
			ORDER BY entry_key DESC LIMIT 1
		) AS name
		FROM members WHERE member IS NOT NULL ORDER BY name`);
}

/** The most entries that are read to find one change. */
const MOST_READ = 200;

/** Finds who made the change of one kind that raised the revision to this; undefined if the list has none, as for the cron trigger. */
export function findChange(
	db: Database,
	kind: string,
	revision: number,
): Promise<AuditRow | undefined> {
	const newest = db
		.select()
		.from(auditEntries)
		.where(sql`${KIND} = ${kind}`)
		.orderBy(desc(auditEntries.entry_key))
		.limit(MOST_READ)
		.as("newest");
	return db.select().from(newest).where(eq(newest.revision, revision)).limit(1).get();
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
