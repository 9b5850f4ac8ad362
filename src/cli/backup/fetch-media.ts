import { createHash } from "node:crypto";
import { copyFile, link, mkdir, open, readdir, rm, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import type { FileEntry } from "../../backup/backup.schema.ts";
import type { BackupClient } from "./backup-client.ts";
import { mediaFile, mediaFilesIn } from "./media-files.ts";
import { type Progress, shownBytes } from "./progress.ts";
import { Stopped } from "./stopped.ts";

const NOT_FOUND = 404;
const SHOWN_NAMES = 3;

/**
 * Puts the files of all pictures into the folder of a backup. Those that a backup beside it has are linked, all others
 * are fetched and compared with their SHA-256. A file that the service has lost is named, and left out. Throws Stopped.
 */
export async function fetchMedia(
	client: BackupClient,
	partial: string,
	typed: string,
	tables: FileEntry[],
	progress: Progress,
): Promise<void> {
	const others = await backupsBeside(resolve(typed));
	const missing: string[] = [];
	let [files, fetched, bytes] = [0, 0, 0];
	for await (const one of mediaFilesIn(partial, tables)) {
		if (files === 0) await mkdir(join(partial, "media"), { mode: 0o700 });
		files += 1;
		const target = mediaFile(partial, one.file);
		if (await isLinked(others, one.file, one.bytes, target)) continue;
		const isThere = await fetchFile(client, one.file, target);
		if (!isThere) missing.push(one.file);
		fetched += isThere ? 1 : 0;
		bytes += isThere ? one.bytes : 0;
		progress.show(`Fetched ${fetched} files of pictures`);
	}
	if (files === 0) return;
	progress.say(`  media: ${files} files of pictures; ${fetched} fetched, ${shownBytes(bytes)}`);
	if (missing.length === 0) return;
	const names = missing.slice(0, SHOWN_NAMES).join(", ");
	progress.say(
		`  The service has lost ${missing.length} of them: ${names}. Send these pictures again.`,
	);
}

/** Lists the folders beside that of a backup, the last one by name first. */
async function backupsBeside(folder: string): Promise<string[]> {
	const parent = dirname(folder);
	const names = await readdir(parent).catch((): string[] => []);
	const others = names.filter((name) => name !== basename(folder) && !name.endsWith(".partial"));
	return others
		.sort()
		.reverse()
		.map((name) => join(parent, name));
}

/** Files of one name never differ, so that two backups may share one. */
async function isLinked(others: string[], file: string, bytes: number, target: string) {
	for (const other of others) {
		const source = mediaFile(other, file);
		const found = await stat(source).catch(() => undefined);
		if (found?.size !== bytes) continue;
		// Some file systems have no links.
		await link(source, target).catch(() => copyFile(source, target));
		return true;
	}
	return false;
}

/** Returns false if the service does not have the file. */
async function fetchFile(client: BackupClient, file: string, target: string): Promise<boolean> {
	const response = await client.send("GET", `backup/media/${file}`, { expected: NOT_FOUND });
	if (response.status === NOT_FOUND || !response.body) {
		await response.body?.cancel();
		return false;
	}
	const hash = createHash("sha256");
	const written = await open(target, "wx", 0o600);
	for await (const chunk of response.body) {
		hash.update(chunk);
		await written.writeFile(chunk);
	}
	await written.sync();
	await written.close();
	if (hash.digest("hex") === file.split(".")[0]) return true;
	await rm(target);
	throw new Stopped(`The file ${file} of a picture came with other bytes. Back up again.`);
}
