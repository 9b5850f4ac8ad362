import type { Database } from "../platform/db/connection.ts";
import { isSameKey, sessionHash, tokenHash } from "./keys.ts";
import { FIRST_OPERATOR, type Member } from "./member.ts";
import { findPersonByEmail } from "./person.sql.ts";
import { findSessionByHash, saveSessionUse } from "./session.sql.ts";
import { dayOf, sessionUse } from "./sessions.ts";
import { findTokenByHash, saveTokenUse } from "./token.sql.ts";

/** The database and the key that credentials are compared with, and the time. */
export interface Door {
	db: Database;
	/** NEWSROOM_TOKEN. */
	firstKey: string;
	now: Date;
}

export interface Found {
	member: Member;
	/** The token that let the member in, which is not NEWSROOM_TOKEN. */
	token?: string;
	/** Stores that the credential was used today; undefined if that is stored already. */
	saveUse?: () => Promise<void>;
}

/** Returns whose key it is: NEWSROOM_TOKEN, without the database, or a token, by one read of it. */
export async function findMemberByKey(
	{ db, firstKey, now }: Door,
	key: string,
): Promise<Found | undefined> {
	if (isSameKey(key, firstKey)) return { member: FIRST_OPERATOR };
	const hash = tokenHash(key);
	const token = hash === undefined ? undefined : await findTokenByHash(db, hash, now);
	if (!token) return undefined;
	const { id, person, person_name, name, role, used_on } = token;
	const today = dayOf(now);
	return {
		member: { id: person ?? id, name: person_name ?? name, role },
		token: id,
		...(used_on !== today && { saveUse: () => saveTokenUse(db, id, today) }),
	};
}

/** Returns whose session it is, by one read of the database. */
export async function findMemberBySession(
	{ db, firstKey, now }: Door,
	secret: string,
): Promise<Found | undefined> {
	const hash = sessionHash(secret, firstKey);
	const session = hash === undefined ? undefined : await findSessionByHash(db, hash, now);
	if (!session) return undefined;
	const { id, member, name, role, used_on } = session;
	const use = sessionUse(now);
	const saveUse = used_on === use.used_on ? {} : { saveUse: () => saveSessionUse(db, id, use) };
	if (session.token === null) return { member: { ...FIRST_OPERATOR, session: id }, ...saveUse };
	// Its token was revoked, or its person removed.
	if (member === null || name === null || role === null) return undefined;
	return { member: { id: member, name, role, session: id }, ...saveUse };
}

/** Returns the person with the e-mail address that Cloudflare Access has verified. */
export async function findMemberByEmail({ db }: Door, email: string): Promise<Found | undefined> {
	const person = await findPersonByEmail(db, email.toLowerCase());
	return person && { member: { id: person.id, name: person.name, role: person.role } };
}
