import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
	freePort,
	type Service,
	spawnService,
	spawnServiceWith,
	stopService,
	untilSaid,
} from "./service-process.ts";

// npm says what it runs, in four lines, and the prompt needs one.
const SCREEN_LINES = 24 - 5;
const DATABASES = "v3/d1/miniflare-D1DatabaseObject";

describe("npm start", () => {
	let folder: string;
	let port: string;
	let service: Service;
	let said: string;

	beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), "randnotiz-"));
		port = String(await freePort());
		service = spawnService("--port", port, "--persist-to", folder);
		said = await untilSaid(service, "Randnotiz is at");
	}, 150_000);
	afterAll(async () => {
		await stopService(service);
		await rm(folder, { recursive: true });
	});

	it("says where the service and the token are, on one screen", () => {
		expect(said).toContain(`http://localhost:${port}/ – the newsroom's token is in .dev.vars`);
		expect(said.trim().split("\n").length).toBeLessThanOrEqual(SCREEN_LINES);
	});

	it("lets its clock tick at once", async () => {
		const health = await fetch(`http://localhost:${port}/healthz`);
		expect(await health.json()).toMatchObject({ status: "ok", clock: "ticking" });
	});

	it("is the only one on its folder, even on another port", async () => {
		const other = spawnService("--port", String(await freePort()), "--persist-to", folder);
		const end = untilSaid(other, "Randnotiz is at").catch(String);
		expect(await end).toContain(`${folder} is in use by another start (process ${service.pid})`);
		expect(other.exitCode).toBe(1);
	});

	it("keeps no file of the addresses that were asked for", async () => {
		const secret = crypto.randomUUID();
		await fetch(`http://localhost:${port}/api/receipts/${secret}`);
		await stopService(service);
		expect(filesIn(folder).filter((file) => readFileSync(file).includes(secret))).toEqual([]);
	});

	it("says in one sentence what to do with a database of another version", async () => {
		await stopService(service);
		for (const file of filesIn(join(folder, DATABASES)).filter(isDatabase)) {
			new DatabaseSync(file).exec("INSERT INTO d1_migrations (name) VALUES ('0001_old.sql')");
		}
		service = spawnService("--port", port, "--persist-to", folder);
		const end = untilSaid(service, "Randnotiz is at").catch(String);
		expect(await end).toBe(
			`Error: The service did not start:\nAnother version has made the database (0001_old.sql): check out that version, or choose another folder: npm start -- --persist-to FOLDER. If you need nothing of what is in ${folder}, delete it.\n`,
		);
		expect(service.exitCode).toBe(1);
	});
});

describe("npm start, ended by", () => {
	it.each(["SIGTERM", "SIGINT", "SIGKILL"] as const)(
		"%s, leaves no process",
		async (signal) => {
			const folder = await mkdtemp(join(tmpdir(), "randnotiz-"));
			const port = String(await freePort());
			// Where nothing can be written: wrangler's own files go elsewhere.
			const home = { HOME: "/dev/null", XDG_CONFIG_HOME: "", XDG_CACHE_HOME: "" };
			const service = spawnServiceWith(home, "--empty", "--port", port, "--persist-to", folder);
			await untilSaid(service, "Randnotiz is at");
			// Of the pipes the last process lets go, whoever started it.
			const closed = once(service, "close");
			service.kill(signal);
			await closed;
			expect(service.exitCode).toBe(signal === "SIGKILL" ? null : 0);
			await expect(fetch(`http://localhost:${port}/healthz`)).rejects.toThrow();
			await rm(folder, { recursive: true });
		},
		120_000,
	);
});

const isDatabase = (file: string) => /[0-9a-f]{64}\.sqlite$/.test(file);

function filesIn(folder: string): string[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name));
}
