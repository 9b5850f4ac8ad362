import { openAsBlob } from "node:fs";
import { stat } from "node:fs/promises";
import type { FileEntry } from "../../backup/backup.schema.ts";
import type { BackupClient } from "./backup-client.ts";
import { type MediaFile, mediaFile, mediaFilesIn } from "./media-files.ts";
import type { Progress } from "./progress.ts";
import { Stopped } from "./stopped.ts";

const NOT_FOUND = 404;

/** Lists the files of pictures that a backup has. Throws Stopped if one has another length than its row says. */
async function* storedMedia(folder: string, tables: FileEntry[], rows: string) {
	for await (const one of mediaFilesIn(rows, tables)) {
		const found = await stat(mediaFile(folder, one.file)).catch(() => undefined);
		if (found && found.size !== one.bytes)
			throw new Stopped(`media/${one.file} has ${found.size} bytes instead of ${one.bytes}.`);
		// The service may have lost it before the backup, which then said so.
		if (found) yield one;
	}
}

/**
 * Sends the files of pictures that the service does not have; it compares each with its SHA-256. `rows` is the folder
 * with the tables, which is another one if they were upgraded. Throws Stopped.
 */
export async function sendMedia(
	client: BackupClient,
	backup: string,
	{ folder, rows }: { folder: string; rows: string },
	tables: FileEntry[],
	progress: Progress,
): Promise<void> {
	let sent = 0;
	for await (const one of storedMedia(folder, tables, rows)) {
		if (await isThere(client, one)) continue;
		const body = await openAsBlob(mediaFile(folder, one.file));
		await client.send("PUT", `backup/restores/${backup}/media/${one.file}`, { body });
		sent += 1;
		progress.show(`Sent ${sent} files of pictures`);
	}
	if (sent > 0) progress.say(`Sent ${sent} files of pictures`);
}

async function isThere(client: BackupClient, { file }: MediaFile): Promise<boolean> {
	const found = await client.send("HEAD", `backup/media/${file}`, { expected: NOT_FOUND });
	return found.status !== NOT_FOUND;
}
