import { readdirSync } from "node:fs";
import { join } from "node:path";
import { foreignMigrations } from "../foreign-migrations.ts";
import { Bookmark, MigrationRows } from "./cloudflare-answer.schema.ts";
import type { Cloudflare } from "./cloudflare-client.ts";
import { Stop } from "./stop.ts";

const SQL_OF_TABLE = "SELECT name FROM sqlite_master WHERE name = 'd1_migrations'";
const SQL_OF_MIGRATIONS = "SELECT name FROM d1_migrations ORDER BY id";

/** The migrations that the database has, and those that it lacks. */
export interface Upgrade {
	applied: string[];
	pending: string[];
}

/** Compares a database with the migrations in a folder. Throws Stop if another version has made it. */
export async function findUpgrade(
	account: Cloudflare,
	databaseId: string | undefined,
	folder: string,
): Promise<Upgrade> {
	const known = readdirSync(folder)
		.filter((file) => file.endsWith(".sql"))
		.sort();
	const applied = databaseId === undefined ? [] : await appliedMigrations(account, databaseId);
	const [foreign] = foreignMigrations(applied, known);
	if (foreign !== undefined) {
		throw new Stop(
			`Another version has made the database: it has the migration ${foreign}, which this version does not know. Deploy that version, or a newer one. To go back to older code alone: npx wrangler rollback`,
		);
	}
	return { applied, pending: known.filter((name) => !applied.includes(name)) };
}

/** Returns the name of the state in which the database is now. D1 keeps it for 30 days on the paid plan, for 7 on the free one. */
export async function findBookmark(account: Cloudflare, databaseId: string): Promise<string> {
	const path = `/d1/database/${databaseId}/time_travel/bookmark`;
	const found = await account.find(path, Bookmark);
	if (!found) throw new Stop("D1 gives no Time Travel bookmark of the database.");
	return found.bookmark;
}

async function appliedMigrations(account: Cloudflare, databaseId: string): Promise<string[]> {
	const query = async (sql: string) => {
		const answers = await account.ask(`/d1/database/${databaseId}/query`, { sql }, MigrationRows);
		return answers.flatMap(({ results }) => results.map(({ name }) => name));
	};
	const tables = await query(SQL_OF_TABLE);
	return tables.length === 0 ? [] : await query(SQL_OF_MIGRATIONS);
}

/** The folder of the migrations, from wrangler.toml. */
export function migrationsFolder(root: string, configured: string | undefined): string {
	return join(root, configured ?? "migrations");
}
