import { join } from "node:path";
import * as v from "valibot";
import { ChangedLines, type DatabaseFormat } from "../../backup/backup.schema.ts";
import type { BackupClient } from "./backup-client.ts";
import { tableFile } from "./backup-folder.ts";
import { ChangeFile } from "./change-file.ts";
import { type Progress, shownRows } from "./progress.ts";
import { tablePages } from "./table-pages.ts";
import { TableWriter, type Written } from "./table-writer.ts";

/** Twice as long as the database works for a page: two thirds of the time belong to readers. */
const PAUSE_MS = 20;

export type Snapshot = NonNullable<ChangedLines["snapshot"]>;

/** Reads every table, and then what changed meanwhile, until all of it shows one moment. */
export async function readDatabase(
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
			for await (const page of tablePages(client, name, PAUSE_MS)) {
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
		const answer = await client.send("DELETE", run, { isLast: true }).catch(() => undefined);
		isLeft = answer?.status === 202;
	}
}
