import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { takeFolder } from "../../../src/cli/start/data-folder.ts";

let folder: string;
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), "randnotiz-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const lock = () => join(folder, "in-use");

it("makes the folder of the data, and takes it", async () => {
	expect(takeFolder(join(folder, "a/b"))).toBeUndefined();
	expect(await readFile(join(folder, "a/b/in-use"), "utf8")).toBe(String(process.pid));
});

it.each([
	["a process that is gone", "999999999"],
	["nothing readable", "?"],
	// This test is alive, but it is no start.
	["another program that got its number", String(process.ppid)],
])("takes a folder that was left behind by %s", async (_, pid) => {
	await writeFile(lock(), pid);
	expect(takeFolder(folder)).toBeUndefined();
	expect(await readFile(lock(), "utf8")).toBe(String(process.pid));
});
