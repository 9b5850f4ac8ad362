import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type {
	DatabaseFormat,
	FileEntry,
	Manifest,
	TableFormat,
} from "../../backup/backup.schema.ts";
import { tableFile } from "./backup-folder.ts";
import { linesOf } from "./lines.ts";
import { LocalDatabase } from "./local-database.ts";
import { MIGRATIONS_FOLDER, migrationChecksums } from "./migration-checksums.ts";
import type { Progress } from "./progress.ts";
import { Stopped } from "./stopped.ts";
import { LineDigest, TableWriter } from "./table-writer.ts";

/** A backup on this machine. */
export interface Backup {
	folder: string;
	manifest: Manifest;
}

/**
 * Calls `use` with a backup that has the tables of a service. An older one is upgraded first, in a folder that exists
 * only meanwhile. Throws Stopped if the backup is newer than the service.
 */
export async function withUpgraded(
	backup: Backup,
	service: DatabaseFormat,
	progress: Progress,
	use: (backup: Backup) => Promise<void>,
): Promise<void> {
	const pending = pendingMigrations(backup.manifest, service);
	if (pending.length === 0) return use(backup);
	const into = await mkdtemp(join(tmpdir(), "randnotiz-upgrade-"));
	try {
		progress.say(`The backup is of an older version: ${named(pending)} will be applied to it`);
		const upgraded = await upgradeBackup(backup, pending, service, into);
		progress.say("Upgraded on this machine; the backup itself stays as it is");
		await use(upgraded);
	} finally {
		await rm(into, { recursive: true, force: true });
	}
}

function pendingMigrations(manifest: Manifest, { migrations }: DatabaseFormat): string[] {
	const newer = Object.keys(manifest.migrations).find((name) => !migrations.includes(name));
	if (newer !== undefined)
		throw new Stopped(
			`The backup is of a newer version than the service: ${newer} is not applied there. Upgrade the service first.`,
		);
	const pending = migrations.filter((name) => !Object.hasOwn(manifest.migrations, name));
	const known = migrationChecksums(pending);
	const strange = pending.find((name) => known[name] === "");
	if (strange !== undefined)
		throw new Stopped(
			`The service has the migration ${strange}, which is not here: use the version of the service for the restore.`,
		);
	return pending;
}

const named = ([first, ...rest]: string[]) =>
	rest.length === 0 ? `${first}` : `${first} to ${rest.at(-1)}`;

/**
 * Makes of an older backup what it would be if its service had applied `pending` before: a database on this machine
 * gets the migrations of the backup and then its rows, applies the others, and is written down again. So whatever a
 * migration does to rows is done to these.
 */
export async function upgradeBackup(
	{ folder, manifest }: Backup,
	pending: string[],
	service: { migrations: string[]; tables: TableFormat[] },
	into: string,
	migrations = MIGRATIONS_FOLDER,
): Promise<Backup> {
	const database = new LocalDatabase(join(into, "database"));
	try {
		database.migrate(migrations, Object.keys(manifest.migrations).sort());
		await database.withoutTriggers(() => storeTables(database, folder, manifest.tables));
		database.setRevision(manifest.revision, new Date(manifest.made_at));
		database.migrate(migrations, pending);
		const tables: FileEntry[] = [];
		for (const table of service.tables) tables.push(await writeTable(database, table, into));
		const applied = migrationChecksums(service.migrations);
		return { folder: into, manifest: { ...manifest, migrations: applied, tables } };
	} finally {
		database.close();
	}
}

async function storeTables(database: LocalDatabase, folder: string, tables: FileEntry[]) {
	// Migrations put some rows into a new database, which the backup has in its own way.
	for (const table of tables.toReversed()) database.empty(table);
	for (const table of tables) {
		await database.store(table, linesOf(tableFile(folder, table.name)));
		const digest = new LineDigest();
		for (const line of database.lines(table)) digest.add(line);
		if (digest.end().sha256 !== table.sha256)
			throw new Stopped(`${table.name} cannot be upgraded without a loss. Nothing was restored.`);
	}
}

async function writeTable(
	database: LocalDatabase,
	{ name, columns, key }: TableFormat,
	into: string,
): Promise<FileEntry> {
	const table = { name, columns, key };
	const file = await TableWriter.open(tableFile(into, name));
	for (const line of database.lines(table)) await file.write(line);
	return { ...table, ...(await file.end()) };
}
