import { readdirSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freePort, type Service, spawnService, stopService, untilSaid } from "./service-process.ts";

// npm says what it runs, in four lines, and the prompt needs one.
const SCREEN_LINES = 24 - 5;

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
	}, 60_000);
	afterAll(async () => {
		await stopService(service);
		await rm(folder, { recursive: true });
	});

	it("says where the service and the token are, on one screen", () => {
		expect(said).toContain(`http://localhost:${port}/ – the newsroom's token is in .dev.vars`);
		expect(said.trim().split("\n").length).toBeLessThanOrEqual(SCREEN_LINES);
	});

	it("keeps no file of the addresses that were asked for", async () => {
		const secret = crypto.randomUUID();
		await fetch(`http://localhost:${port}/api/receipts/${secret}`);
		await stopService(service);
		expect(filesIn(folder).filter((file) => readFileSync(file).includes(secret))).toEqual([]);
	});
});

function filesIn(folder: string): string[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name));
}
