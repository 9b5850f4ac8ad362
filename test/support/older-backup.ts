import { createHash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseSync, type SQLOutputValue } from "node:sqlite";
import type { FileEntry, Manifest } from "../../src/backup/backup.schema.ts";
import { LEFT_OUT_TABLES } from "../../src/backup/backup-scope.ts";
import { migrationChecksums } from "../../src/cli/backup/migration-checksums.ts";

const TABLES = `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'
	AND name NOT LIKE 'sqlite%'`;

/** Returns a database on this machine with these migrations. */
export async function databaseOf(folder: string, migrations: string[]): Promise<DatabaseSync> {
	const database = new DatabaseSync(":memory:");
	for (const name of migrations) database.exec(await readFile(join(folder, name), "utf8"));
	return database;
}

/** Writes the backup of a database into a folder. The order of `tables` is that in which they may be stored. */
export async function writeBackup(
	database: DatabaseSync,
	migrations: string[],
	dir: string,
	tables: string[],
): Promise<Manifest> {
	await mkdir(dir);
	const files = tables.map((table) => toFile(database, table));
	for (const { name, text } of files) await writeFile(join(dir, `${name}.ndjson`), text);
	const manifest: Manifest = {
		format: 1,
		backup: "7c9e6679-7425-40de-944b-e07fc1f90ae7",
		site: { url: "https://old.example", title: "Old" },
		made_at: "2023-11-14T22:13:20.000Z",
		...{ revision: 7, epoch: "", left_out: {} },
		migrations: migrationChecksums(migrations),
		tables: files.map(({ text: _, ...entry }) => entry),
	};
	await writeFile(join(dir, "manifest.json"), JSON.stringify(manifest));
	return manifest;
}

/** Names the tables of a database that a backup has. */
export const tablesOf = (database: DatabaseSync) =>
	database
		.prepare(TABLES)
		.all()
		.map(({ name }) => String(name))
		.filter((name) => !Object.hasOwn(LEFT_OUT_TABLES, name));

function toFile(database: DatabaseSync, name: string): FileEntry & { text: string } {
	const found = database.prepare(`SELECT name, type, pk FROM pragma_table_info('${name}')`).all();
	const columns = found.map((column) => ({ name: String(column.name), type: String(column.type) }));
	const key = found
		.filter(({ pk }) => pk !== 0)
		.sort((a, b) => Number(a.pk) - Number(b.pk))
		.map((column) => String(column.name));
	const select = database.prepare(`SELECT * FROM ${name} ORDER BY ${key.join(", ")}`);
	select.setReadBigInts(true);
	const rows = select.all().map((row) => Object.values(row).map(toJson));
	const text = rows.map((row) => `${JSON.stringify(row)}\n`).join("");
	const sha256 = createHash("sha256").update(text).digest("hex");
	const bytes = Buffer.byteLength(text);
	return { name, columns, key, rows: rows.length, bytes, sha256, text };
}

function toJson(value: SQLOutputValue): string | number | null {
	if (value instanceof Uint8Array) return Buffer.from(value).toString("hex").toUpperCase();
	if (typeof value !== "bigint") return value;
	return Number.isSafeInteger(Number(value)) ? Number(value) : `${value}`;
}
