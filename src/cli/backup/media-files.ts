import { join } from "node:path";
import type { FileEntry } from "../../backup/backup.schema.ts";
import { readRowLines } from "../../backup/backup.schema.ts";
import { tableFile } from "./backup-folder.ts";
import { linesOf } from "./lines.ts";

const TABLE = "media_files";
/** SHA-256 and ending: nothing else becomes a path. */
const NAME = /^[0-9a-f]{64}\.[a-z]{3,4}$/;

/** A file of a picture, as the table of a backup has it. */
export interface MediaFile {
	file: string;
	bytes: number;
}

/** Returns where a backup has the file of a picture. */
export const mediaFile = (folder: string, file: string) => join(folder, "media", file);

/** Reads which files the pictures of a backup have, each once. */
export async function* mediaFilesIn(
	folder: string,
	tables: FileEntry[],
): AsyncGenerator<MediaFile> {
	const table = tables.find(({ name }) => name === TABLE);
	if (!table) return;
	const at = (name: string) => table.columns.findIndex((column) => column.name === name);
	const [fileAt, bytesAt] = [at("file"), at("bytes")];
	const seen = new Set<string>();
	for await (const line of linesOf(tableFile(folder, TABLE))) {
		const [row] = readRowLines(line)?.rows ?? [];
		const [file, bytes] = [String(row?.[fileAt]), Number(row?.[bytesAt])];
		if (!NAME.test(file) || seen.has(file)) continue;
		seen.add(file);
		yield { file, bytes };
	}
}
