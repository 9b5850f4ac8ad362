import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { BackupClient } from "../../../src/cli/backup/backup-client.ts";
import { readManifest } from "../../../src/cli/backup/backup-folder.ts";
import { localToken } from "../../../src/cli/dev-vars.ts";
import {
	freePort,
	killService,
	type Service,
	startService,
} from "../../browser/service-process.ts";

const START_MS = 90_000;
const BACKUP = `exec "${process.execPath}" src/cli/backup/backup.ts`;

/** A file system of its own needs a kernel that lets users make one. */
const MAY_MOUNT =
	spawnSync("unshare", ["-rm", "mount", "-t", "tmpfs", "tmpfs", tmpdir()]).status === 0;

let folder = "";
let service: Service;
let url = "";

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), "randnotiz-full-"));
	const port = await freePort();
	service = await startService(port, join(folder, "service"));
	url = `http://localhost:${port}`;
}, START_MS);

afterAll(async () => {
	killService(service, "SIGKILL");
	await rm(folder, { recursive: true, force: true });
});

/** Runs a line of shell in which $DIR is this folder, on a small disk of its own if `size` says how small. */
async function shell(line: string, dir: string, size?: string) {
	const mount = `mount -t tmpfs -o size=${size} tmpfs "$SMALL" && `;
	const [command = "", ...before] = size ? ["unshare", "-rm", "bash", "-c"] : ["bash", "-c"];
	const small = await mkdtemp(join(folder, "small-"));
	const program = spawn(command, [...before, (size ? mount : "") + line], {
		stdio: ["ignore", "pipe", "pipe"],
		env: { ...process.env, NEWSROOM_TOKEN: localToken(), DIR: dir, SMALL: small, URL: url },
	});
	const said = Promise.all([text(program.stdout), text(program.stderr)]);
	const [code] = await once(program, "close");
	return { code, output: (await said).join("") };
}

async function triggersLeft(): Promise<number> {
	const client = new BackupClient(url, localToken(), new AbortController().signal);
	const run = "backup/runs/7c9e6679-7425-40de-944b-e07fc1f90ae7";
	return (await client.send("DELETE", run)).status === 204 ? 0 : 1;
}

describe("npm run backup, when nothing more can be written", () => {
	it(
		"ends with a sentence and leaves nothing, where files may not be larger",
		async () => {
			const dir = join(folder, "limited");
			const ended = await shell(`ulimit -f 16; ${BACKUP} "$DIR" --url "$URL"`, dir);
			expect(ended.code).toBe(1);
			expect(ended.output).toContain(
				"The file is larger than this machine allows. What was not finished does not count.\n",
			);
			expect((await readdir(folder)).filter((name) => name.startsWith("limited"))).toEqual([]);
			expect(await triggersLeft()).toBe(0);
		},
		START_MS,
	);

	it.each(MAY_MOUNT ? ["64k"] : [])(
		"ends with a sentence and leaves nothing, on a disk of %s",
		async (size) => {
			const line = `(${BACKUP} "$SMALL/backup" --url "$URL"); code=$?; ls -A "$SMALL"; exit $code`;
			const ended = await shell(line, "", size);
			expect(ended.output).toMatch(/The disk is full\. What was not finished does not count\.\n$/);
			expect(ended.code).toBe(1);
			expect(ended.output).not.toContain("backup.partial");
		},
		START_MS,
	);

	it.each(MAY_MOUNT ? ["1100k", "1300k"] : [])(
		"says that a backup is complete but not proved, if the proof has no more than %s",
		async (size) => {
			const dir = join(folder, `backup-${size}`);
			const line = `export TMPDIR="$SMALL"; (${BACKUP} "$DIR" --url "$URL" --prove); code=$?; ls -A "$SMALL"; exit $code`;
			const ended = await shell(line, dir, size);
			expect(ended.output).toContain("The disk is full: the service for the proof needs more room");
			expect(ended.output).toContain(`The backup ${dir} is complete, but not proved.`);
			expect(ended.code).toBe(1);
			expect(ended.output).not.toContain("randnotiz-proof");
			expect((await readManifest(dir)).tables.length).toBeGreaterThan(10);
		},
		2 * START_MS,
	);
});
