import { randomUUID } from "node:crypto";
import { rename, rm } from "node:fs/promises";
import { join } from "node:path";
import {
	type FileEntry,
	MANIFEST_FORMAT,
	type Manifest,
	type TableFormat,
} from "../../backup/backup.schema.ts";
import type { BackupClient } from "./backup-client.ts";
import { completeFolder, makePartialFolder, tableFile } from "./backup-folder.ts";
import { fetchMedia } from "./fetch-media.ts";
import { linesOf } from "./lines.ts";
import { type Change, mergeLines } from "./merge-lines.ts";
import { migrationChecksums } from "./migration-checksums.ts";
import { type Progress, shownBytes, shownRows } from "./progress.ts";
import { readDatabase, type Snapshot } from "./read-database.ts";
import { Stopped } from "./stopped.ts";
import { TableWriter, type Written } from "./table-writer.ts";

/**
 * Backs up a service into a folder that does not exist yet, or is empty. The folder is there when the
 * backup is complete. Throws Stopped.
 */
export async function takeBackup(
	client: BackupClient,
	typed: string,
	progress: Progress,
): Promise<Manifest> {
	const database = await client.database();
	const partial = await makePartialFolder(typed);
	const backup = randomUUID();
	try {
		const { snapshot, changes, written } = await readDatabase(
			client,
			backup,
			database,
			partial,
			progress,
		);
		const tables: FileEntry[] = [];
		for (const { rows: _, ...table } of database.tables) {
			const changed = changes.changesOf(table.name);
			const unchanged = changed.length === 0 ? written.get(table.name) : undefined;
			const entry = { ...table, ...(unchanged ?? (await putTogether(partial, table, changed))) };
			tables.push(entry);
			checkCount(entry, snapshot);
			progress.say(`  ${entry.name}: ${shownRows(entry.rows)}, ${shownBytes(entry.bytes)}`);
		}
		await changes.close();
		await rm(join(partial, "changes"));
		await fetchMedia(client, partial, typed, tables, progress);
		const manifest: Manifest = {
			format: MANIFEST_FORMAT,
			backup,
			site: database.site,
			made_at: new Date().toISOString(),
			revision: snapshot.revision,
			epoch: snapshot.epoch,
			migrations: migrationChecksums(database.migrations),
			tables,
			left_out: database.left_out,
		};
		await completeFolder(partial, typed, manifest);
		return manifest;
	} finally {
		await rm(partial, { recursive: true, force: true });
	}
}

/** Puts the rows that changed meanwhile into the file of a table. */
async function putTogether(
	partial: string,
	table: TableFormat,
	changes: Change[],
): Promise<Written> {
	const path = tableFile(partial, table.name);
	const old = `${path}.old`;
	await rename(path, old);
	const file = await TableWriter.open(path);
	for await (const line of mergeLines(table, linesOf(old), changes)) await file.write(line);
	await rm(old);
	return file.end();
}

function checkCount({ name, rows }: FileEntry, { counts }: Snapshot): void {
	if (rows !== counts[name])
		throw new Stopped(
			`${name} has ${counts[name]} rows, but the backup ${rows}: a migration may have run meanwhile. Back up again.`,
		);
}
