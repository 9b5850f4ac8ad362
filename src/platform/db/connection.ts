import { drizzle } from "drizzle-orm/d1";
import { deadlineSession } from "./deadline-session.ts";

export type Database = ReturnType<typeof primaryDatabase>;

/** For the newsroom, and for whatever writes: sees its own writes. */
export function primaryDatabase(d1: D1Database) {
	return drizzle(deadlineSession(d1, "first-primary"));
}

/** For the public's reads: the nearest replica that has come as far as the bookmark. */
export function nearestDatabase(d1: D1Database, bookmark?: string) {
	return drizzle(deadlineSession(d1, bookmark ?? "first-unconstrained"));
}
