import { and, eq, getTableColumns, gt, isNull, lte, or, sql } from "drizzle-orm";
import type { Database } from "../platform/db/connection.ts";
import { newsroomSessions, newsroomTokens, people } from "./people.tables.ts";
import type { Role } from "./role.schema.ts";
import { MAX_TOKENS } from "./token.schema.ts";

type TokenWrite = typeof newsroomTokens.$inferInsert;
type Stored = Omit<typeof newsroomTokens.$inferSelect, "hash" | "role">;
/** A token without its hash; its role is that of its person if it has one. */
export interface TokenRow extends Stored {
	role: Role;
	person_name: string | null;
}

const { hash: _hash, ...stored } = getTableColumns(newsroomTokens);
const columns = {
	...stored,
	role: sql<Role>`coalesce(${people.role}, ${newsroomTokens.role})`,
	person_name: people.name,
};
// The token of a person who is gone has no role.
const hasRole = or(isNull(newsroomTokens.person), sql`${people.id} IS NOT NULL`);

const selectTokens = (db: Database) =>
	db.select(columns).from(newsroomTokens).leftJoin(people, eq(people.id, newsroomTokens.person));

const isValid = (now: Date) =>
	and(hasRole, or(isNull(newsroomTokens.expires_at), gt(newsroomTokens.expires_at, now)));

/** Lists all tokens, the newest first. */
export function listTokens(db: Database): Promise<TokenRow[]> {
	return selectTokens(db)
		.where(hasRole)
		.orderBy(sql`${newsroomTokens.created_at} DESC`, newsroomTokens.id)
		.limit(MAX_TOKENS)
		.all();
}

/** Lists the tokens that expire by `until`, and have not expired, what ends first being first. */
export function listEndingTokens(
	db: Database,
	now: Date,
	until: Date,
	limit: number,
): Promise<TokenRow[]> {
	return selectTokens(db)
		.where(and(hasRole, gt(newsroomTokens.expires_at, now), lte(newsroomTokens.expires_at, until)))
		.orderBy(newsroomTokens.expires_at)
		.limit(limit)
		.all();
}

/** Lists the tokens of a person, the newest first. */
export function listTokensOf(db: Database, person: string): Promise<TokenRow[]> {
	return selectTokens(db)
		.where(eq(newsroomTokens.person, person))
		.orderBy(sql`${newsroomTokens.created_at} DESC`, newsroomTokens.id)
		.limit(MAX_TOKENS)
		.all();
}

export function countTokens(db: Database): Promise<number> {
	return db.$count(newsroomTokens);
}

/** Returns a token by the hash of its key, unless it has expired: one read on an index. */
export function findTokenByHash(
	db: Database,
	hash: string,
	now: Date,
): Promise<TokenRow | undefined> {
	return selectTokens(db)
		.where(and(eq(newsroomTokens.hash, hash), isValid(now)))
		.get();
}

export async function saveToken(db: Database, token: TokenWrite): Promise<void> {
	await db.insert(newsroomTokens).values(token);
}

/** Stores the last day on which a token was used. */
export async function saveTokenUse(db: Database, id: string, used_on: string): Promise<void> {
	await db.update(newsroomTokens).set({ used_on }).where(eq(newsroomTokens.id, id));
}

/** Erases a token and ends the sessions that began with it; returns false if there is none. */
export async function eraseToken(db: Database, id: string): Promise<boolean> {
	const [, erased] = await db.batch([
		db.delete(newsroomSessions).where(eq(newsroomSessions.token, id)),
		db.delete(newsroomTokens).where(eq(newsroomTokens.id, id)).returning({ id: newsroomTokens.id }),
	]);
	return erased.length > 0;
}
