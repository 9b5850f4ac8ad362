import { eq, inArray } from "drizzle-orm";
import type { Database } from "../platform/db/connection.ts";
import { newsroomSessions, newsroomTokens, people } from "./people.tables.ts";
import { MAX_PEOPLE } from "./person.schema.ts";

export type PersonRow = typeof people.$inferSelect;

/** Lists all people by name. */
export function listPeople(db: Database): Promise<PersonRow[]> {
	return db.select().from(people).orderBy(people.name, people.id).limit(MAX_PEOPLE).all();
}

export function countPeople(db: Database): Promise<number> {
	return db.$count(people);
}

/** Returns a person by id. */
export function findPerson(db: Database, id: string): Promise<PersonRow | undefined> {
	return db.select().from(people).where(eq(people.id, id)).get();
}

/** Returns the person with an e-mail address in small letters. */
export function findPersonByEmail(db: Database, email: string): Promise<PersonRow | undefined> {
	return db.select().from(people).where(eq(people.email, email)).get();
}

/** Stores a person, new or changed; returns false if somebody else has the e-mail address. */
export async function savePerson(db: Database, row: PersonRow): Promise<boolean> {
	const { id, ...set } = row;
	const owner = row.email === null ? undefined : await findPersonByEmail(db, row.email);
	if (owner && owner.id !== id) return false;
	await db.insert(people).values(row).onConflictDoUpdate({ target: people.id, set });
	return true;
}

/** Erases a person, their tokens, and the sessions that began with these; returns false if there is none. */
export async function erasePerson(db: Database, id: string): Promise<boolean> {
	const tokens = db
		.select({ id: newsroomTokens.id })
		.from(newsroomTokens)
		.where(eq(newsroomTokens.person, id));
	const [, , erased] = await db.batch([
		db.delete(newsroomSessions).where(inArray(newsroomSessions.token, tokens)),
		db.delete(newsroomTokens).where(eq(newsroomTokens.person, id)),
		db.delete(people).where(eq(people.id, id)).returning({ id: people.id }),
	]);
	return erased.length > 0;
}
