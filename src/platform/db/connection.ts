import { drizzle } from "drizzle-orm/d1";
import { deadlineSession } from "./deadline-session.ts";

export type Database = ReturnType<typeof primaryDatabase>;

/** Opens the primary database, for the newsroom and for all writes: it sees its own writes. */
export function primaryDatabase(d1: D1Database) {
	return drizzle(deadlineSession(d1, "first-primary"));
}

/** Opens the nearest replica that is as new as the bookmark, for the public's reads. */
export function nearestDatabase(d1: D1Database, bookmark?: string) {
	return drizzle(deadlineSession(d1, bookmark ?? "first-unconstrained"));
}
