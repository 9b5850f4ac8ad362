import { mkdir, open, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import * as v from "valibot";
import { Manifest } from "../../backup/backup.schema.ts";
import { Stopped } from "./stopped.ts";

const MANIFEST = "manifest.json";
/** The files that a backup writes: an unfinished one may have left some behind. */
const OURS = /^(?:[a-z_]+\.ndjson(?:\.old)?|changes|media|manifest\.json)$/;

export const tableFile = (folder: string, table: string) => join(folder, `${table}.ndjson`);

/** Makes an empty folder beside the one that the backup will be in. Throws Stopped if that has something in it. */
export async function makePartialFolder(typed: string): Promise<string> {
	const folder = resolve(typed);
	const found = await entriesOf(folder);
	if (found !== undefined && found.length > 0)
		throw new Stopped(`${typed} is not empty: name a folder that does not exist yet.`);
	const partial = `${folder}.partial`;
	const left = (await entriesOf(partial)) ?? [];
	if (!left.every((name) => OURS.test(name)))
		throw new Stopped(`${partial} has files that are no part of a backup: remove it.`);
	await rm(partial, { recursive: true, force: true });
	await mkdir(partial, { recursive: true, mode: 0o700 });
	return partial;
}

/** Writes the manifest, and gives the folder its name: only now it is a backup. */
export async function completeFolder(
	partial: string,
	typed: string,
	manifest: Manifest,
): Promise<void> {
	const file = await open(join(partial, MANIFEST), "wx", 0o600);
	await file.writeFile(`${JSON.stringify(manifest, null, "\t")}\n`);
	await file.sync();
	await file.close();
	// An empty folder of that name is replaced.
	await rename(partial, resolve(typed));
}

/** Reads the manifest of a backup. Throws Stopped if there is none, or if it is not whole. */
export async function readManifest(typed: string): Promise<Manifest> {
	const found = await entriesOf(resolve(typed));
	if (found === undefined) throw new Stopped(`There is no folder ${typed}.`);
	if (!found.includes(MANIFEST))
		throw new Stopped(`${typed} is no backup, or was never finished: it has no ${MANIFEST}.`);
	const text = await readFile(join(resolve(typed), MANIFEST), "utf8");
	const read = v.safeParse(v.pipe(v.string(), v.parseJson(), Manifest), text);
	if (read.success) return read.output;
	const place = v.getDotPath(read.issues[0]) ?? "it";
	throw new Stopped(
		`The ${MANIFEST} of ${typed} cannot be read: ${place} is wrong. The backup is damaged.`,
	);
}

/** The names in a folder; undefined if it does not exist. Throws Stopped if it is a file. */
async function entriesOf(folder: string): Promise<string[] | undefined> {
	const found = await stat(folder).catch(() => undefined);
	if (!found) return undefined;
	if (!found.isDirectory()) throw new Stopped(`${folder} is a file: name a folder.`);
	return readdir(folder);
}
