import { describe, expect, it, vi } from "vitest";
import { survey } from "../../support/fixtures.ts";
import { newsroom, request } from "../../support/service.ts";

const MINUTE_MS = 60_000;

describe("a survey whose time is over", () => {
	it("accepts nothing more, though no tick has closed it yet", async () => {
		const closes_at = new Date(Date.now() + MINUTE_MS).toISOString();
		await newsroom("PUT", "surveys/s", survey({ closes_at }));
		const send = () =>
			request("/api/surveys/s/responses", {
				method: "POST",
				headers: { "Content-Type": "application/json" },
				body: JSON.stringify({ role: "owner" }),
			});
		expect((await send()).status).toBe(201);
		vi.useFakeTimers({ toFake: ["Date"], now: Date.parse(closes_at) });
		const late = await send().finally(() => vi.useRealTimers());
		expect(late.status).toBe(409);
		expect(await late.json()).toMatchObject({ detail: "The survey is over." });
	});
});
