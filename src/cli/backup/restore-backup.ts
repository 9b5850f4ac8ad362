import * as v from "valibot";
import { FillProgress } from "../../articles/lists/search/search-index.schema.ts";
import type { FileEntry, Manifest } from "../../backup/backup.schema.ts";
import type { BackupClient } from "./backup-client.ts";
import { tableFile } from "./backup-folder.ts";
import { checkFiles } from "./check-files.ts";
import { linesOf, portionsOf } from "./lines.ts";
import { migrationChecksums } from "./migration-checksums.ts";
import { type Progress, shownRows } from "./progress.ts";
import { Target } from "./restore-target.ts";
import { sendMedia } from "./send-media.ts";
import { Stopped } from "./stopped.ts";
import { tablePages } from "./table-pages.ts";
import { LineDigest } from "./table-writer.ts";
import { type Backup, withUpgraded } from "./upgrade-backup.ts";

/** The size of one request: D1 stores it in some milliseconds. */
const PORTION_BYTES = 400_000;

/**
 * Restores a backup into an empty service, and compares both. A backup of an older version is upgraded first. The
 * service stays closed to the public until all is equal. May be ended and called again. Throws Stopped.
 */
export async function restoreBackup(
	client: BackupClient,
	folder: string,
	manifest: Manifest,
	progress: Progress,
): Promise<void> {
	await checkFiles(folder, manifest);
	checkMigrations(manifest);
	const service = await client.database();
	progress.say(
		`Backup of ${manifest.site.url}, made at ${manifest.made_at}; restored as ${service.site.url}`,
	);
	await withUpgraded({ folder, manifest }, service, progress, (backup) =>
		storeBackup(client, backup, folder, progress),
	);
}

/** Stores a backup that has the tables of the service, and its pictures, compares both, and opens the service. */
async function storeBackup(
	client: BackupClient,
	{ folder, manifest }: Backup,
	mediaFolder: string,
	progress: Progress,
): Promise<void> {
	const target = new Target(client, manifest);
	const stored = await target.begin();
	const total = manifest.tables.reduce((sum, { rows }) => sum + rows, 0);
	let done = 0;
	for (const table of manifest.tables) {
		const path = tableFile(folder, table.name);
		for await (const rows of sendTable(target, path, table, stored[table.name] ?? 0))
			progress.show(`Stored ${shownRows(done + rows)} of ${shownRows(total)}: ${table.name}`);
		done += table.rows;
	}
	progress.say(`Stored ${shownRows(done)}`);
	const folders = { folder: mediaFolder, rows: folder };
	await sendMedia(client, manifest.backup, folders, manifest.tables, progress);
	await compareTables(client, manifest, progress);
	await buildSearchIndex(client, progress);
	await target.end();
}

function checkMigrations({ migrations }: Manifest): void {
	const known = migrationChecksums(Object.keys(migrations));
	const other = Object.entries(migrations).find(([name, sha256]) => sha256 !== known[name]);
	if (!other) return;
	throw new Stopped(
		known[other[0]] === ""
			? `The backup is of a newer version, which has the migration ${other[0]}. Install that version first.`
			: `The backup was made with another ${other[0]} than this version has: its tables may differ.`,
	);
}

/** Sends the lines of a table that are not stored yet, and yields how many are. */
async function* sendTable(target: Target, path: string, { name, rows }: FileEntry, stored: number) {
	if (stored === rows) return;
	let at = 0;
	for await (const lines of portionsOf(linesOf(path), PORTION_BYTES)) {
		const from = Math.max(at, Math.min(stored, at + lines.length));
		const left = lines.slice(from - at);
		at += lines.length;
		if (left.length > 0) await target.store(name, from, left);
		yield at;
	}
}

/** Throws Stopped unless the service has exactly the rows of the backup. */
async function compareTables(
	client: BackupClient,
	manifest: Manifest,
	progress: Progress,
): Promise<void> {
	for (const table of manifest.tables) {
		const digest = new LineDigest();
		for await (const page of tablePages(client, table.name)) {
			digest.add(page);
			progress.show(`Comparing ${table.name}`);
		}
		const { rows, sha256 } = digest.end();
		if (sha256 === table.sha256) continue;
		throw new Stopped(
			`${table.name} is not as in the backup: ${shownRows(rows)} instead of ${shownRows(table.rows)}, or other values. The service stays closed.`,
		);
	}
	progress.say(`Compared ${manifest.tables.length} tables: all are equal, byte for byte`);
}

async function buildSearchIndex(client: BackupClient, progress: Progress): Promise<void> {
	const response = await client.send("PUT", "api/search-index");
	let { next } = v.parse(FillProgress, await response.json());
	while (next !== undefined) {
		const filled = await client.send("POST", `api/search-index${new URL(next).search}`);
		({ next } = v.parse(FillProgress, await filled.json()));
		progress.show("Building the search index");
	}
}
