import { createHash } from "node:crypto";
import {
	appendFile,
	mkdir,
	mkdtemp,
	readdir,
	readFile,
	rm,
	stat,
	writeFile,
} from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Changes } from "../../../src/articles/lists/changes.schema.ts";
import { BackupClient } from "../../../src/cli/backup/backup-client.ts";
import { readManifest } from "../../../src/cli/backup/backup-folder.ts";
import { Target } from "../../../src/cli/backup/restore-target.ts";
import { localToken } from "../../../src/cli/dev-vars.ts";
import {
	freePort,
	killService,
	type Service,
	startService,
} from "../../browser/service-process.ts";
import { endOf, startCli } from "./run-cli.ts";

const START_MS = 90_000;
const NEVER = new AbortController().signal;

let folder = "";
const services: Service[] = [];
const servers: Server[] = [];

interface Running {
	url: string;
	client: BackupClient;
	service: Service;
}

async function start(name: string, ...parameters: string[]): Promise<Running> {
	const port = await freePort();
	const service = await startService(port, join(folder, name), ...parameters);
	services.push(service);
	const url = `http://localhost:${port}`;
	return { url, service, client: new BackupClient(url, localToken(), NEVER) };
}

const run = (name: "backup" | "restore", url: string, dir: string, token = localToken()) =>
	endOf(startCli(name, [dir, "--url", url], { ...process.env, NEWSROOM_TOKEN: token }));

const discard = (url: string, ...more: string[]) =>
	endOf(startCli("restore", ["--discard", "--url", url, ...more], process.env));

/** A server that answers every request so, and then not at all. */
async function standIn(status: number, body: string): Promise<string> {
	const port = await freePort();
	const server = createServer((_, response) => {
		response.writeHead(status, { "Content-Type": "application/problem+json" }).end(body);
	});
	servers.push(server);
	server.listen(port, "localhost");
	return `http://localhost:${port}`;
}

const GIF = "R0lGODlhAQABAIAAAAAAAP///ywAAAAAAQABAAACAkQBADs=";

/** Sends a picture to a service, and returns its path. */
async function sendPicture(url: string): Promise<string> {
	const body = new FormData();
	body.append("file", new File([Buffer.from(GIF, "base64")], "a.gif"));
	body.append("alt", "Ein Punkt");
	const headers = { Authorization: `Bearer ${localToken()}` };
	const sent = await fetch(`${url}/newsroom/api/media`, { method: "POST", headers, body });
	return new URL(JSON.parse(await sent.text()).url).pathname;
}

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), "randnotiz-backup-"));
});

afterAll(async () => {
	for (const service of services) killService(service, "SIGKILL");
	for (const server of servers) server.close();
	await rm(folder, { recursive: true, force: true });
});

describe("npm run backup, and npm run restore", () => {
	it("bring a service to another address, byte for byte, although the restore was broken off", {
		timeout: 4 * START_MS,
	}, async () => {
		const lost = await start("lost");
		const dir = join(folder, "backup");
		const picture = await sendPicture(lost.url);
		const backedUp = await run("backup", lost.url, dir);
		expect(backedUp).toEqual({ code: 0, output: expect.stringMatching(/^Backed up \d+ rows, /m) });
		expect(backedUp.output).toContain("personal data");
		for (const name of await readdir(dir))
			expect([name, (await stat(join(dir, name))).mode & 0o777]).toEqual([
				...[name, name === "media" ? 0o700 : 0o600],
			]);
		expect(await readdir(folder)).not.toContain("backup.partial");
		const manifest = await readManifest(dir);
		const files = manifest.tables.map(({ name }) => `${name}.ndjson`);
		expect((await readdir(dir)).sort()).toEqual([...files, "manifest.json", "media"].sort());
		expect(JSON.stringify(manifest)).not.toContain(localToken());

		expect(backedUp.output).toContain("media: 2 files of pictures; 2 fetched");
		const again = await run("backup", lost.url, join(folder, "backup-2"));
		expect(again.output).toContain("media: 2 files of pictures; 0 fetched");

		expect(await run("backup", lost.url, dir)).toEqual({
			code: 1,
			output: expect.stringContaining("is not empty: name a folder that does not exist yet"),
		});
		expect(await run("restore", lost.url, dir)).toEqual({
			code: 1,
			output: expect.stringMatching(/The service is not empty.*articles \d+/),
		});

		const found = await start("found", "--empty");
		const target = new Target(found.client, manifest);
		await target.begin();
		const articles = await readFile(join(dir, "articles.ndjson"), "utf8");
		await target.store("articles", 0, articles.split(/(?<=\n)/).slice(0, 3));
		expect((await fetch(found.url)).status).toBe(503);
		expect(await discard(found.url)).toEqual({
			code: 1,
			output: expect.stringMatching(/It has stored 3 rows there: articles 3\.\n.*\n.*add --yes/),
		});
		expect((await fetch(found.url)).status).toBe(503);
		expect(await discard(found.url, "--yes")).toEqual({
			code: 0,
			output: expect.stringContaining(`${found.url} is open, and empty.`),
		});
		expect((await fetch(found.url)).status).toBe(200);
		expect(await discard(found.url, "--yes")).toEqual({
			code: 0,
			output: `No restore is unfinished at ${found.url}. Nothing was changed.\n`,
		});

		await target.begin();
		await target.store("articles", 0, articles.split(/(?<=\n)/).slice(0, 3));
		expect(await run("backup", found.url, join(folder, "no"))).toEqual({
			code: 1,
			output: expect.stringContaining("A backup is being restored into this service"),
		});
		const restored = await run("restore", found.url, dir);
		expect(restored).toEqual({ code: 0, output: expect.stringContaining("byte for byte") });
		expect(restored.output).toContain(`Backup of ${lost.url}`);
		expect(restored.output).toContain(`restored as ${found.url}`);

		expect(restored.output).toContain("Sent 2 files of pictures");
		const delivered = await fetch(found.url + picture);
		expect(Buffer.from(await delivered.arrayBuffer()).toString("base64")).toBe(GIF);

		const changesOf = async (url: string): Promise<Changes> =>
			(await fetch(`${url}/api/changes`)).json();
		const [before, after] = [await changesOf(lost.url), await changesOf(found.url)];
		const followed = `since=${before.revision}&epoch=${before.epoch}`;
		expect((await fetch(`${found.url}/api/changes?${followed}`)).status).toBe(409);
		const shown = ({ changes }: Changes) =>
			changes.map((change) => [change.id, change.slug, change.revision, "deleted" in change]);
		expect(shown(after)).toEqual(shown(before));
		expect(after.revision).toBeGreaterThan(before.revision);

		killService(lost.service, "SIGKILL");
		const ended = new BackupClient(lost.url, localToken(), NEVER, [10]);
		await expect(ended.database()).rejects.toThrow(`${lost.url} does not answer`);
	});
});

/** A backup of nothing, as far as its files go: one table with two rows. */
async function smallBackup(name: string, change: (dir: string) => Promise<unknown>) {
	const dir = join(folder, name);
	await mkdir(dir);
	const text = '["a"]\n["b"]\n';
	const sha256 = createHash("sha256").update(text).digest("hex");
	const table = { name: "dead_letters", columns: [{ name: "id", type: "TEXT" }], key: ["id"] };
	const manifest = {
		format: 1,
		backup: "7c9e6679-7425-40de-944b-e07fc1f90ae7",
		site: { url: "https://news.example", title: "News" },
		made_at: new Date().toISOString(),
		...{ revision: 1, epoch: "e", migrations: {}, left_out: {} },
		tables: [{ ...table, rows: 2, bytes: text.length, sha256 }],
	};
	await writeFile(join(dir, "dead_letters.ndjson"), text);
	await writeFile(join(dir, "manifest.json"), JSON.stringify(manifest));
	await change(dir);
	return dir;
}

describe("a damaged backup", () => {
	const file = (dir: string) => join(dir, "dead_letters.ndjson");
	const manifest = (dir: string) => join(dir, "manifest.json");
	const replaceIn = (path: string, from: string, to: string) =>
		readFile(path, "utf8").then((text) => writeFile(path, text.replace(from, to)));

	it.each<[string, (dir: string) => Promise<unknown>, string]>([
		["truncated", (dir) => writeFile(file(dir), '["a"]\n'), "has 6 bytes instead of 12"],
		["longer", (dir) => appendFile(file(dir), "x"), "has 13 bytes instead of 12"],
		["with one byte changed", (dir) => replaceIn(file(dir), "b", "c"), "has other bytes"],
		[
			"with another number of rows in the manifest",
			(dir) => replaceIn(manifest(dir), '"rows":2', '"rows":1'),
			"has 2 rows, but the manifest says 1",
		],
		["without a file", (dir) => rm(file(dir)), "dead_letters.ndjson is missing"],
		["without a manifest", (dir) => rm(manifest(dir)), "was never finished"],
		["with half a manifest", (dir) => writeFile(manifest(dir), "{"), "cannot be read"],
		[
			"of another format",
			(dir) => replaceIn(manifest(dir), '"format":1', '"format":2'),
			"format is wrong",
		],
		[
			"of a newer version",
			(dir) => replaceIn(manifest(dir), '"migrations":{}', '"migrations":{"9999_add.sql":"00"}'),
			"of a newer version, which has the migration 9999_add.sql",
		],
		[
			"that is no folder",
			(dir) => rm(dir, { recursive: true }).then(() => writeFile(dir, "")),
			"is a file",
		],
		["that does not exist", (dir) => rm(dir, { recursive: true }), "There is no folder"],
	])("is refused before anything is sent: %s", async (name, change, sentence) => {
		const dir = await smallBackup(name.replaceAll(" ", "-"), change);
		const ended = await run("restore", "http://localhost:9", dir);
		expect(ended).toEqual({ code: 1, output: expect.stringContaining(sentence) });
		expect(ended.output.trim().split("\n")).toHaveLength(1);
	});
});

describe("npm run restore refuses", () => {
	it.each([
		[[], "Name the folder of the backup: npm run restore -- DIR"],
		[["--discard", "DIR"], "--discard takes no folder: the backup stays."],
	])("%s", async (parameters, sentence) => {
		const env = { ...process.env, NEWSROOM_TOKEN: "a token" };
		const ended = await endOf(startCli("restore", parameters, env));
		expect(ended).toEqual({ code: 1, output: `${sentence}\n` });
	});
});

describe("npm run backup ends with a sentence", () => {
	it.each<[string, number, string, string]>([
		["with a wrong token", 401, "{}", "refuses the token: set NEWSROOM_TOKEN"],
		["at an address that is no Randnotiz", 404, "no", "it is no Randnotiz, or of an older version"],
		[
			"where the service refuses",
			409,
			'{"status":409,"title":"x","detail":"Not now."}',
			"Not now.",
		],
		["where the service fails", 500, "oops", "answers with 500"],
	])("%s", async (_, status, body, sentence) => {
		const dir = join(folder, `refused-${status}`);
		const ended = await run("backup", await standIn(status, body), dir);
		expect(ended).toEqual({ code: 1, output: expect.stringContaining(sentence) });
		expect(await readdir(folder)).not.toContain(`refused-${status}`);
		expect(await readdir(folder)).not.toContain(`refused-${status}.partial`);
	});
});

describe("npm run backup into a place where no folder can be made", () => {
	it("ends with a sentence", async () => {
		await writeFile(join(folder, "a-file"), "");
		const format = { site: { url: "https://news.example", title: "News" }, migrations: [] };
		const body = JSON.stringify({ ...format, left_out: {}, tables: [] });
		const ended = await run("backup", await standIn(200, body), join(folder, "a-file", "backup"));
		expect(ended).toEqual({
			code: 1,
			output: expect.stringMatching(/^A file is where a folder should be: .*\n$/),
		});
	});
});

describe("npm run backup that is ended", () => {
	it("removes what is half done, and stops the triggers", async () => {
		const format = {
			site: { url: "https://news.example", title: "News" },
			...{ migrations: [], left_out: {} },
			tables: [{ name: "articles", columns: [], key: [], rows: 1 }],
		};
		const asked: string[] = [];
		const reading = Promise.withResolvers<void>();
		const server = createServer(({ method, url = "" }, response) => {
			asked.push(`${method} ${url.replace(/[0-9a-f-]{36}/, "…")}`);
			if (url.endsWith("/database")) response.end(JSON.stringify(format));
			// This page never comes.
			else if (method === "GET") reading.resolve();
			else response.writeHead(204).end();
		});
		servers.push(server);
		const port = await freePort();
		server.listen(port, "localhost");
		const dir = join(folder, "ended");
		const env = { ...process.env, NEWSROOM_TOKEN: "a token" };
		const started = startCli("backup", [dir, "--url", `http://localhost:${port}`], env);
		await reading.promise;
		expect(await readdir(folder)).toContain("ended.partial");
		started.program.kill("SIGINT");
		expect(await endOf(started)).toEqual({ code: 1, output: expect.stringContaining("Ended.") });
		expect(asked.at(-1)).toBe("DELETE /newsroom/backup/runs/…");
		expect((await readdir(folder)).filter((name) => name.startsWith("ended"))).toEqual([]);
	});
});
