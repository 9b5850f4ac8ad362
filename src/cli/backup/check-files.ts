import { stat } from "node:fs/promises";
import { basename } from "node:path";
import type { FileEntry, Manifest } from "../../backup/backup.schema.ts";
import { tableFile } from "./backup-folder.ts";
import { linesOf } from "./lines.ts";
import { Stopped } from "./stopped.ts";
import { LineDigest } from "./table-writer.ts";

/** Throws Stopped unless every file of a backup is as it was written. */
export async function checkFiles(folder: string, { tables }: Manifest): Promise<void> {
	for (const table of tables) {
		const fault = await faultOf(tableFile(folder, table.name), table);
		if (fault !== undefined)
			throw new Stopped(
				`${basename(tableFile(folder, table.name))} ${fault}. The backup is damaged; nothing was restored.`,
			);
	}
}

async function faultOf(
	path: string,
	{ rows, bytes, sha256 }: FileEntry,
): Promise<string | undefined> {
	const found = await stat(path).catch(() => undefined);
	if (!found) return "is missing";
	if (found.size !== bytes) return `has ${found.size} bytes instead of ${bytes}`;
	const digest = new LineDigest();
	for await (const line of linesOf(path)) digest.add(line);
	const read = digest.end();
	if (read.sha256 !== sha256) return "has other bytes than the backup wrote";
	return read.rows === rows ? undefined : `has ${read.rows} rows, but the manifest says ${rows}`;
}
