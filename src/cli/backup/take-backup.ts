import { randomUUID } from "node:crypto";
import { rename, rm } from "node:fs/promises";
import { join } from "node:path";
import * as v from "valibot";
import {
	ChangedLines,
	type DatabaseFormat,
	type FileEntry,
	MANIFEST_FORMAT,
	type Manifest,
	type TableFormat,
} from "../../backup/backup.schema.ts";
import type { BackupClient } from "./backup-client.ts";
import { completeFolder, makePartialFolder, tableFile } from "./backup-folder.ts";
import { ChangeFile } from "./change-file.ts";
import { linesOf } from "./lines.ts";
import { type Change, mergeLines } from "./merge-lines.ts";
import { migrationChecksums } from "./migration-checksums.ts";
import { type Progress, shownBytes, shownRows } from "./progress.ts";
import { Stopped } from "./stopped.ts";
import { tablePages } from "./table-pages.ts";
import { TableWriter, type Written } from "./table-writer.ts";

/** How long a pause is, for the time that the page before it took: two thirds of the time belong to readers. */
const PAUSES = 2;

type Snapshot = NonNullable<ChangedLines["snapshot"]>;

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
		const { snapshot, changes, written } = await readAll(
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

/** Reads every table, and then what changed meanwhile, until all of it shows one moment. */
async function readAll(
	client: BackupClient,
	backup: string,
	database: DatabaseFormat,
	partial: string,
	progress: Progress,
) {
	const run = `backup/runs/${backup}`;
	await client.send("PUT", run);
	try {
		const total = database.tables.reduce((sum, { rows }) => sum + rows, 0);
		const written = new Map<string, Written>();
		let read = 0;
		for (const { name } of database.tables) {
			await client.send("PUT", `${run}/tables/${name}`);
			const file = await TableWriter.open(tableFile(partial, name));
			for await (const page of tablePages(client, name, PAUSES)) {
				await file.write(page);
				read += page.split("\n").length - 1;
				progress.show(`Read ${shownRows(read)} of ${shownRows(total)}: ${name}`);
			}
			written.set(name, await file.end());
		}
		const changes = await ChangeFile.open(join(partial, "changes"));
		return { written, changes, snapshot: await readChanges(client, run, changes) };
	} finally {
		await stopWatching(client, run);
	}
}

async function readChanges(
	client: BackupClient,
	run: string,
	changes: ChangeFile,
): Promise<Snapshot> {
	let after = 0;
	for (;;) {
		const response = await client.send("GET", `${run}/changes?after=${after}`);
		const page = v.parse(ChangedLines, await response.json());
		for (const change of page.changes) await changes.add(change);
		if (page.snapshot) return page.snapshot;
		after = page.next;
	}
}

async function stopWatching(client: BackupClient, run: string): Promise<void> {
	let isLeft = true;
	// The triggers of a backup that could not stop do nothing after some hours, and the next one drops them.
	while (isLeft) {
		const answer = await client.send("DELETE", run).catch(() => undefined);
		isLeft = answer?.status === 202;
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
