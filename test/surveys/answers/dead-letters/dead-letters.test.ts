import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import type { DeadLetter } from "../../../../src/surveys/answers/dead-letters/dead-letters.schema.ts";
import { leadsTo, sendForm } from "../../../support/browser-form.ts";
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
				reason: "unstored",
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
		expect(shown).toMatch(
			/Antwort auf <a href="\/newsroom\/surveys\/leserumfrage"[^>]*>Leserumfrage</,
		);
		expect(shown).toContain('<dt>Was machen Sie?</dt><dd class="lines">Eigentümerin</dd>');
		expect(shown).toContain("Ein neuer Versuch gelingt meist.");
		expect(shown).toContain("Diese Nachricht hat nicht die Form einer Antwort.");
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

describe("several dead letters", () => {
	const gone = { survey_key: 99, id: "1".repeat(32) };
	const batch = async (what: string, keys: number[]) =>
		(await newsroom("POST", "dead-letters/batch", { do: what, keys })).json();

	it("are stored together, and those that cannot be stored stay", async () => {
		await ask();
		await deliverDead([deadResponse(), "Ö", deadResponse(gone)]);
		expect((await letters()).dead_letters.map(({ reason }) => reason)).toEqual([
			...["no_survey", "unreadable", "unstored"],
		]);
		expect(await batch("retry", [1, 2, 3, 9])).toEqual({
			results: [
				{ key: 1, outcome: "stored" },
				{ key: 2, outcome: "unreadable" },
				{ key: 3, outcome: "refused" },
				{ key: 9, outcome: "gone" },
			],
		});
		expect(await stored()).toHaveLength(1);
		expect((await letters()).dead_letters.map(({ key }) => key)).toEqual([3, 2]);
		await deliverDead([deadResponse(), "x", "y", deadResponse()]);
		expect((await letters()).dead_letters[0]).toMatchObject({ reason: "stored" });
	});

	it("are discarded by the API, alone or together", async () => {
		await deliverDead(["a", "b", "c"]);
		expect((await newsroom("DELETE", "dead-letters/1")).status).toBe(204);
		expect((await newsroom("DELETE", "dead-letters/1")).status).toBe(404);
		expect(await batch("discard", [1, 2])).toEqual({
			results: [
				{ key: 1, outcome: "gone" },
				{ key: 2, outcome: "discarded" },
			],
		});
		for (const keys of [[], [0], [1.5], Array.from({ length: 21 }, (_, key) => key + 1)])
			expect((await newsroom("POST", "dead-letters/batch", { do: "retry", keys })).status).toBe(
				422,
			);
		expect((await letters()).dead_letters).toHaveLength(1);
	});

	it("can be downloaded: all, or those that are named", async () => {
		await ask();
		await deliverDead([deadResponse(), "b", "c"]);
		const file = async (query = "") =>
			(await (await newsroom("GET", `dead-letters/export.ndjson${query}`)).text())
				.split("\n")
				.filter(Boolean)
				.map((line) => JSON.parse(line));
		expect(await file()).toEqual((await letters()).dead_letters);
		expect((await file("?keys=1,3")).map(({ key }) => key)).toEqual([3, 1]);
		expect((await newsroom("GET", "dead-letters/export.ndjson?keys=x")).status).toBe(400);
	});

	it("are retried, and discarded after a question, by ticks on the page", async () => {
		await ask();
		await deliverDead([deadResponse(), "b", "<i>c"]);
		const own = "/newsroom/dead-letters";
		const shown = await page();
		expect(shown.match(/name="key" value="\d" form="many"/g)).toHaveLength(3);
		expect(leadsTo(await sendForm(own, { do: "retry" }))).toEqual([303, `${own}?done=none`]);
		const retried = await sendForm(own, { do: "retry-all" });
		expect(leadsTo(retried)).toEqual([303, `${own}?stored=1&kept=2`]);
		expect(await page("?stored=1&kept=2")).toContain("Gespeichert: 1. Nicht gespeichert: 2");
		const asked = await sendForm(own, { do: "discard", key: "3" });
		expect(leadsTo(asked)).toEqual([303, `${own}/discard?key=3`]);
		const question = await page("/discard?key=3");
		expect(question).toContain("Diese Antwort verwerfen?");
		expect(question).toContain("&lt;i&gt;c");
		expect(question).toContain("export.ndjson?keys=3");
		const done = await sendForm(`${own}/discard`, { do: "discard", key: "3" });
		expect(leadsTo(done)).toEqual([303, `${own}?done=discarded`]);
		expect((await letters()).dead_letters.map(({ key }) => key)).toEqual([2]);
	});
});
