import { sql } from "drizzle-orm";
import checksums from "../../../migrations/checksums.json";
import type { Database } from "./connection.ts";

/** The names of the migrations that this version was made for. */
export const KNOWN_MIGRATIONS: readonly string[] = Object.keys(checksums);

/** Lists the names of the migrations that the database has, in their order. */
export async function listAppliedMigrations(db: Database): Promise<string[]> {
	const rows = await db.all<{ name: string }>(sql`SELECT name FROM d1_migrations ORDER BY id`);
	return rows.map(({ name }) => name);
}
