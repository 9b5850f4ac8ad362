import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { primaryDatabase } from "../../../src/platform/db/connection.ts";
import { shortReasonOf } from "../../../src/platform/log.ts";
import {
	listOutcomes,
	type Outcome,
	saveOutcomes,
} from "../../../src/platform/outcomes/outcomes.sql.ts";
import { brokenD1 } from "../../support/faults.ts";
import { tickAt } from "../../support/service.ts";
import { useStorage } from "../../support/storage.ts";

const at = (time: string) => new Date(`2026-05-04T${time}Z`);
const hub = { kind: "hub", target: "https://hub.example/" } as const;
const failed = (failure: unknown): Outcome => ({ ...hub, failure });
const stored = () => listOutcomes(primaryDatabase(env.DB));

async function save(time: string, ...outcomes: Outcome[]) {
	useStorage();
	await saveOutcomes(env, outcomes, at(time));
}

describe("saveOutcomes", () => {
	it("counts the failures since the last success, and keeps when and why it failed last", async () => {
		await save("09:00:00", hub);
		await save("09:01:00", failed(new Error("first")), failed(new Error("second")));
		await save("09:02:00", failed(new Error("third")));
		expect(await stored()).toEqual([
			{
				...hub,
				succeeded_at: at("09:00:00"),
				failed_at: at("09:02:00"),
				reason: "third",
				failures: 3,
			},
		]);
		await save("09:03:00", hub);
		expect(await stored()).toMatchObject([
			{ failures: 0, succeeded_at: at("09:03:00"), failed_at: at("09:02:00"), reason: "third" },
		]);
	});

	it("writes a success at most once a minute", async () => {
		await save("09:00:00", hub);
		await save("09:00:30", hub);
		expect(await stored()).toMatchObject([{ succeeded_at: at("09:00:00") }]);
		await save("09:00:55", hub);
		expect(await stored()).toMatchObject([{ succeeded_at: at("09:00:55") }]);
	});

	it("does not throw when D1 is down", async () => {
		const bindings = { ...env, DB: brokenD1(env.DB, "down") };
		await expect(saveOutcomes(bindings, [hub], at("09:00:00"))).resolves.toBeUndefined();
	});
});

describe("a tick of the clock", () => {
	it("is stored, with the jobs that fail until they succeed again", async () => {
		await env.DB.exec("ALTER TABLE public_results RENAME TO other");
		await tickAt(at("09:00:00"));
		expect(await stored()).toMatchObject([
			{ kind: "job", target: "count-for-public", failures: 1, failed_at: at("09:00:00") },
			{ kind: "clock", target: "", failures: 0, succeeded_at: at("09:00:00") },
		]);
		await env.DB.exec("ALTER TABLE other RENAME TO public_results");
		await tickAt(at("09:01:00"));
		expect(await stored()).toMatchObject([
			{ kind: "job", failures: 0, succeeded_at: at("09:01:00") },
			{ kind: "clock", succeeded_at: at("09:01:00") },
		]);
	});
});

describe("shortReasonOf", () => {
	it("is the first line of the innermost message, without the paths of addresses", () => {
		const cause = new Error("https://hook.example/secret/path?token=1 answered 500\nat line 2");
		expect(shortReasonOf(new Error("outer", { cause }))).toBe("https://hook.example answered 500");
		expect(shortReasonOf("x".repeat(1000))).toHaveLength(200);
	});
});
