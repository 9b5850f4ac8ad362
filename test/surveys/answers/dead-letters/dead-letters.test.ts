import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import type { DeadLetter } from "../../../../src/surveys/answers/dead-letters/dead-letters.schema.ts";
import { brokenD1 } from "../../../support/faults.ts";
import { survey } from "../../../support/fixtures.ts";
import { deadResponse, deliverDead } from "../../../support/letters.ts";
import { exchange, newsroom, request } from "../../../support/service.ts";

const ask = () => newsroom("PUT", "surveys/leserumfrage", survey());
const retry = (key: number | string, headers = {}, bindings?: Env) =>
	newsroom("POST", `dead-letters/${key}/retry`, undefined, headers, bindings);
const html = { Accept: "text/html,application/xhtml+xml" };

async function letters(query = ""): Promise<{ dead_letters: DeadLetter[]; next?: string }> {
	return (await newsroom("GET", `dead-letters${query}`)).json();
}

async function stored(): Promise<unknown[]> {
	const listing = await newsroom("GET", "surveys/leserumfrage/responses");
	const { responses }: { responses: unknown[] } = await listing.json();
	return responses;
}

const page = async (query = "", headers = {}) => {
	const Authorization = `Bearer ${env.NEWSROOM_TOKEN}`;
	const init = { headers: { ...html, Authorization, ...headers } };
	return (await request(`/newsroom/dead-letters${query}`, init)).text();
};

describe("a message that the queue could not deliver", () => {
	it("is stored once, however often it comes", async () => {
		await ask();
		expect((await deliverDead([deadResponse()])).explicitAcks).toEqual(["message-0"]);
		await deliverDead([deadResponse()]);
		expect((await letters()).dead_letters).toEqual([
			{
				key: 1,
				id: "message-0",
				failed_at: expect.stringMatching(/^20/),
				survey: "leserumfrage",
				response: {
					id: "0123456789abcdef0123456789abcdef",
					submitted_at: "2026-01-01T10:00:00.000Z",
					language: "de",
					answers: { role: "owner", comment: "<b>Bleibt</b>" },
				},
			},
		]);
	});

	it("is retried while D1 does not respond", async () => {
		await ask();
		const result = await deliverDead([deadResponse()], { ...env, DB: brokenD1(env.DB, "down") });
		expect(result.retryMessages).toEqual([{ msgId: "message-0" }]);
		expect(result.explicitAcks).toEqual([]);
	});

	it.each([
		["another shape", { answers: "x" }, '{"answers":"x"}'],
		["no object", "Ö", '"Ö"'],
		["nothing", undefined, "undefined"],
		["what JSON cannot say", 1n, "1"],
	])("is kept as text where it is %s", async (_, body, raw) => {
		await deliverDead([body]);
		expect((await letters()).dead_letters).toMatchObject([{ raw }]);
	});

	it("is listed page by page, newest first", async () => {
		await deliverDead(["a", "b", "c"]);
		const first = await letters("?limit=2");
		expect(first.dead_letters.map(({ raw }) => raw)).toEqual(['"c"', '"b"']);
		const rest = await letters(new URL(first.next ?? "").search);
		expect(rest.dead_letters.map(({ raw }) => raw)).toEqual(['"a"']);
		expect(rest.next).toBeUndefined();
	});
});

describe("POST …/dead-letters/{key}/retry", () => {
	it("stores the submission with its tallies, and erases the dead letter", async () => {
		await ask();
		await deliverDead([deadResponse()]);
		const response = await retry(1);
		expect(await response.json()).toEqual({ retried: "stored" });
		expect(await stored()).toMatchObject([{ answers: { role: "owner" } }]);
		expect((await letters()).dead_letters).toEqual([]);
		expect((await retry(1)).status).toBe(404);
		const count = await (await newsroom("GET", "surveys/leserumfrage")).json();
		expect(count).toMatchObject({ responses: 1 });
	});

	it("stores nothing twice, and nothing that was withdrawn", async () => {
		await ask();
		await deliverDead([deadResponse(), deadResponse()]);
		await retry(1);
		await env.DB.exec("UPDATE submissions SET erased = 'withdrawn', erased_at = 0, answers = '{}'");
		expect((await retry(2)).status).toBe(200);
		expect(await stored()).toEqual([]);
	});

	it.each([
		["is no response", "Ö", 422],
		["answers a survey that is gone", deadResponse({ survey_key: 99 }), 409],
	])("keeps what %s", async (_, body, status) => {
		await ask();
		await deliverDead([body]);
		const response = await retry(1);
		expect(response.status).toBe(status);
		expect(response.headers.get("Content-Type")).toBe("application/problem+json");
		expect((await letters()).dead_letters).toHaveLength(1);
	});

	it("keeps the dead letter if D1 does not respond", async () => {
		await ask();
		await deliverDead([deadResponse()]);
		for (const fault of ["down", "read-only"] as const) {
			const response = await retry(1, {}, { ...env, DB: brokenD1(env.DB, fault) });
			expect(response.status).toBe(503);
		}
		expect((await letters()).dead_letters).toHaveLength(1);
	});

	it.each(["0", "-1", "x", "1.5", "9999999999999999"])(
		"responds with 404 to the key %s",
		async (key) => {
			expect((await retry(key)).status).toBe(404);
		},
	);

	it("leads a browser back to the page, which states the outcome", async () => {
		await ask();
		await deliverDead([deadResponse()]);
		const { response } = await exchange("/newsroom/api/dead-letters/1/retry", {
			method: "POST",
			headers: { ...html, Authorization: `Bearer ${env.NEWSROOM_TOKEN}` },
			redirect: "manual",
		});
		expect(response.status).toBe(303);
		expect(response.headers.get("Location")).toBe("/newsroom/dead-letters?retried=stored");
		expect(await page("?retried=stored")).toContain("Die Antwort ist jetzt gespeichert");
	});
});

describe("GET /newsroom/dead-letters", () => {
	it("shows submissions, and escaped what is none, each with a button", async () => {
		await ask();
		await deliverDead([deadResponse(), { html: "<script>alert(1)</script>" }]);
		const shown = await page();
		expect(shown).toContain("Antwort auf leserumfrage");
		expect(shown).toContain("&lt;b&gt;Bleibt&lt;/b&gt;");
		expect(shown).toContain("&lt;script&gt;alert(1)");
		expect(shown).not.toContain("<script>");
		expect(shown.match(/action="\/newsroom\/api\/dead-letters\/\d\/retry"/g)).toHaveLength(2);
	});

	it("says in English, too, that nothing is waiting", async () => {
		expect(await page("?utm_source=x&retried=x", { "Accept-Language": "en" })).toContain(
			"Nothing is waiting here",
		);
	});
});
