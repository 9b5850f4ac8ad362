import { drizzle } from "drizzle-orm/d1";

export type Database = ReturnType<typeof primary>;

/** For the newsroom, and for whatever writes: sees its own writes. */
export function primary(d1: D1Database) {
	return drizzle(session(d1, "first-primary"));
}

/** For the public's reads: whichever replica is nearest, the same for all of one request. */
export function nearest(d1: D1Database) {
	return drizzle(session(d1, "first-unconstrained"));
}

// drizzle's type asks for a whole D1Database; it uses what a session has.
function session(d1: D1Database, constraint: D1SessionConstraint): D1Database {
	const inner = d1.withSession(constraint);
	return {
		prepare: (query) => inner.prepare(query),
		batch: (statements) => inner.batch(statements),
		exec: (query) => d1.exec(query),
		withSession: (start) => d1.withSession(start),
		dump: () => d1.dump(),
	};
}
