import { readdir, readFile } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { runProgram, wrangler } from "./programs.ts";

export const ROOT = join(import.meta.dirname, "../..");

/** One module as Miniflare takes it. */
export interface WorkerModule {
	type: "ESModule" | "Text" | "Data";
	path: string;
	contents: string | Uint8Array<ArrayBuffer>;
}

export interface Bundle {
	modules: WorkerModule[];
	gzipBytes: number;
	/** CPU time of the start as `wrangler check startup` has it; undefined if it does not say. */
	startupMs: number | undefined;
}

// As wrangler.toml's rules have it. wrangler writes its main module as index.js.
const TYPES = new Map<string, WorkerModule["type"]>([
	[".js", "ESModule"],
	[".css", "Text"],
	[".png", "Data"],
]);

// What browsers load is no module of the Worker, but a text that it serves.
const SCRIPT = /\.(?:embed|browser)\.js$/;

/** Builds the Worker as `wrangler deploy` would upload it. */
export async function build(folder: string): Promise<Bundle> {
	await runProgram(wrangler("deploy", "--dry-run", "--outdir", folder), ROOT);
	const names = (await readdir(folder)).filter((name) => TYPES.has(extname(name)));
	const modules = await Promise.all(names.sort(mainFirst).map((name) => moduleOf(folder, name)));
	const sizes = modules.map(({ contents }) => gzipSync(contents).byteLength);
	const gzipBytes = sizes.reduce((sum, size) => sum + size, 0);
	return { modules, gzipBytes, startupMs: await startupMs(folder) };
}

async function moduleOf(folder: string, name: string): Promise<WorkerModule> {
	const type = SCRIPT.test(name) ? "Text" : (TYPES.get(extname(name)) ?? "Data");
	const bytes = new Uint8Array(await readFile(join(folder, name)));
	const contents = type === "Data" ? bytes : new TextDecoder().decode(bytes);
	return { type, path: join(ROOT, "src", basename(name)), contents };
}

function mainFirst(a: string, b: string): number {
	return Number(b === "index.js") - Number(a === "index.js");
}

async function startupMs(folder: string): Promise<number | undefined> {
	const outfile = join(folder, "startup.cpuprofile");
	const output = await runProgram(wrangler("check", "startup", "--outfile", outfile), ROOT);
	const active = /Active: ([\d.]+) ms/.exec(output)?.[1];
	return active === undefined ? undefined : Number(active);
}
