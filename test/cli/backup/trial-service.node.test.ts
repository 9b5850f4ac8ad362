import { once } from "node:events";
import { createServer } from "node:net";
import { describe, expect, it } from "vitest";
import { withTrialService } from "../../../src/cli/backup/trial-service.ts";
import { freePort } from "../../browser/service-process.ts";

const NEVER = new AbortController().signal;

describe("the service for a proof", () => {
	it("takes another port where one is taken", { timeout: 120_000 }, async () => {
		const [taken, free] = [await freePort(), await freePort()];
		const other = createServer().listen(taken, "127.0.0.1");
		await once(other, "listening");
		const ports = [taken, free];
		const found = await withTrialService(
			NEVER,
			async (client) => [client.url, (await client.database()).migrations.length],
			() => ports.shift() ?? 0,
		);
		other.close();
		expect(found).toEqual([`http://localhost:${free}`, expect.any(Number)]);
	});

	it("says why it does not start", { timeout: 120_000 }, async () => {
		const started = withTrialService(
			NEVER,
			() => Promise.reject(new Error("It started.")),
			() => 0,
		);
		await expect(started).rejects.toThrow(/did not start:\n“0” is no port/);
	});
});
