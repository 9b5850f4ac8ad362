import { and, eq, getTableColumns, gt, inArray, isNull, ne, or, sql } from "drizzle-orm";
import type { Database } from "../platform/db/connection.ts";
import { newsroomSessions, newsroomTokens, people } from "./people.tables.ts";
import type { Role } from "./role.schema.ts";

type SessionWrite = typeof newsroomSessions.$inferInsert;

const { hash: _hash, ...columns } = getTableColumns(newsroomSessions);
export type SessionRow = Omit<typeof newsroomSessions.$inferSelect, "hash">;

/** The owner of the session: the person, otherwise the token; NULL for NEWSROOM_TOKEN. */
const owner = sql<string | null>`coalesce(${newsroomTokens.person}, ${newsroomSessions.token})`;

const joined = (db: Database) =>
	db
		.select({
			...columns,
			member: owner,
			name: sql<string | null>`coalesce(${people.name}, ${newsroomTokens.name})`,
			role: sql<Role | null>`coalesce(${people.role}, ${newsroomTokens.role})`,
		})
		.from(newsroomSessions)
		.leftJoin(newsroomTokens, eq(newsroomTokens.id, newsroomSessions.token))
		.leftJoin(people, eq(people.id, newsroomTokens.person));

/** Returns a session by the hash of its secret, unless it or its token has expired: one read on indexes. */
export function findSessionByHash(db: Database, hash: string, now: Date) {
	const isTokenValid = or(isNull(newsroomTokens.expires_at), gt(newsroomTokens.expires_at, now));
	return joined(db)
		.where(and(eq(newsroomSessions.hash, hash), gt(newsroomSessions.expires_at, now), isTokenValid))
		.get();
}

/** Lists the sessions of a member, the newest first. */
export function listSessions(db: Database, member: string, now: Date): Promise<SessionRow[]> {
	return joined(db)
		.where(and(isOwn(member), gt(newsroomSessions.expires_at, now)))
		.orderBy(sql`${newsroomSessions.created_at} DESC`)
		.limit(100)
		.all();
}

const isOwn = (member: string) => sql`coalesce(${owner}, 'operator') = ${member}`;

export async function saveSession(db: Database, session: SessionWrite): Promise<void> {
	await db.insert(newsroomSessions).values(session);
}

/** Stores the day on which a session was used, and until when it lasts now. */
export async function saveSessionUse(
	db: Database,
	id: string,
	use: Pick<SessionRow, "used_on" | "expires_at">,
): Promise<void> {
	await db.update(newsroomSessions).set(use).where(eq(newsroomSessions.id, id));
}

/** Ends a session of a member; returns false if the member has none of that id. */
export async function eraseSession(db: Database, id: string, member: string): Promise<boolean> {
	const own = joined(db).where(and(eq(newsroomSessions.id, id), isOwn(member)));
	if (!(await own.get())) return false;
	await db.delete(newsroomSessions).where(eq(newsroomSessions.id, id));
	return true;
}

/** Ends all sessions of a member except one, which may be undefined. */
export async function eraseOtherSessions(
	db: Database,
	member: string,
	kept: string | undefined,
): Promise<void> {
	const own = db
		.select({ id: newsroomSessions.id })
		.from(newsroomSessions)
		.leftJoin(newsroomTokens, eq(newsroomTokens.id, newsroomSessions.token))
		.where(isOwn(member));
	const isOther = kept === undefined ? undefined : ne(newsroomSessions.id, kept);
	await db.delete(newsroomSessions).where(and(inArray(newsroomSessions.id, own), isOther));
}
