import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { forgetRevision } from "../../../src/platform/cache/current-revision.ts";
import { submissionId } from "../../../src/surveys/answers/receipts/receipt-code.ts";
import { forgetSurveys } from "../../../src/surveys/survey/survey.copy.ts";
import { brokenD1 } from "../../support/faults.ts";
import { article, everyQuestion, survey } from "../../support/fixtures.ts";
import { deadResponse, deliverDead } from "../../support/letters.ts";
import { insertResponses, times } from "../../support/responses.ts";
import { newsroom, request, tickAt } from "../../support/service.ts";

const NUMBER = "3d9b4a1c-7f2e-4c55-9a6b-8e1f0c2d3b4a";
const GONE = "gibt es nicht mehr";
const html = { Accept: "text/html" };
const store = (overrides = {}) =>
	newsroom("PUT", "surveys/hafen", survey({ questions: everyQuestion, ...overrides }));
const send = (answers: object, headers = {}) =>
	request("/api/surveys/hafen/responses", {
		method: "POST",
		headers: { "Content-Type": "application/json", ...headers },
		body: JSON.stringify({ role: "owner", ...answers }),
	});
const erase = (headers = {}, bindings?: Env) =>
	newsroom("DELETE", "surveys/hafen", undefined, headers, bindings);
const receiptOf = async (response: Response) => String(Object(await response.json()).receipt);

/** The rows that hold something about the survey or its answers. */
async function rowsLeft() {
	const [found] = (
		await env.DB.prepare(
			`SELECT (SELECT count(*) FROM submissions WHERE erased IS NULL OR answers <> '{}' OR consents IS NOT NULL
				OR origin IS NOT NULL) AS answers,
				(SELECT count(*) FROM tallies) AS tallies, (SELECT count(*) FROM public_results) AS results,
				(SELECT count(*) FROM dead_letters) AS letters,
				(SELECT count(*) FROM surveys WHERE definition LIKE '%Leserumfrage%' OR status <> 'draft') AS surveys`,
		).all()
	).results;
	return found;
}

const NOTHING = { answers: 0, tallies: 0, results: 0, letters: 0, surveys: 0 };

describe("DELETE /newsroom/api/surveys/{slug}", () => {
	it("takes a survey away for everybody at once, and says what went with it", async () => {
		await store({ announce: true, results: "public" });
		const receipt = await receiptOf(
			await send({ role: "_other", "role.other": "Gast", word: "Mehr" }),
		);
		await send({ website: "https://spam.example" });
		const [key] = (await env.DB.prepare("SELECT survey_key FROM surveys").all()).results;
		await deliverDead([deadResponse({ survey_key: Object(key).survey_key })]);
		await newsroom("PUT", "articles/a", article());
		expect(await (await request("/articles/a")).text()).toContain("/surveys/hafen");

		const response = await erase();
		expect(response.status).toBe(200);
		expect(await response.json()).toMatchObject({
			...{ slug: "hafen", responses: 1, texts: 2, caught: 1, dead_letters: 1 },
		});
		for (const path of ["", "/results", "/form", "/thanks", "/conditions.css"])
			expect([path, (await request(`/surveys/hafen${path}`)).status]).toEqual([path, 410]);
		for (const path of ["", "/results"])
			expect((await request(`/api/surveys/hafen${path}`)).status).toBe(410);
		for (const path of ["", "/results", "/responses", "/export.csv", "/export.ndjson", "/snippets"])
			expect((await newsroom("GET", `surveys/hafen${path}`)).status).toBe(410);
		expect(await (await newsroom("GET", "surveys")).json()).toEqual({ surveys: [] });
		expect((await erase()).status).toBe(410);
		expect((await newsroom("DELETE", "surveys/nie")).status).toBe(404);
		expect(await (await request("/articles/a")).text()).not.toContain("/surveys/hafen");

		const page = await request("/surveys/hafen", { headers: html });
		expect([page.status, page.headers.get("Cache-Control")]).toEqual([410, "no-store"]);
		expect(await page.text()).toContain(GONE);
		const own = await request(`/surveys/hafen/receipts/${receipt}`, { headers: html });
		expect(own.status).toBe(410);
		expect(await own.text()).toContain("Ihre Antworten sind gelöscht");
		expect((await request(`/api/receipts/${receipt}`)).status).toBe(410);
		expect((await request(`/api/receipts/${receipt}`, { method: "DELETE" })).status).toBe(410);
		const typed = await request("/receipts", {
			...{ method: "POST", body: new URLSearchParams({ receipt }), headers: html },
		});
		expect(typed.headers.get("Location")).toBe(`/surveys/hafen/receipts/${receipt}`);

		await tickAt(new Date());
		expect(await rowsLeft()).toEqual(NOTHING);
	});

	it("gives a form that is still sent to it back, as it was typed", async () => {
		await store();
		await erase();
		const sent = await send({ word: "Mehr <b>davon</b>" }, html);
		expect(sent.status).toBe(404);
		const page = await sent.text();
		expect(page).toContain(GONE);
		expect(page).toContain("Mehr &lt;b&gt;davon&lt;/b&gt;");
		// Scripts of other sites take 410 for answers that were withdrawn.
		expect((await send({})).status).toBe(404);
	});

	it("erases only what was read, if it is told what that was", async () => {
		const read = (await store()).headers.get("ETag");
		await store({ status: "closed" });
		expect((await erase({ "If-Match": read ?? "" })).status).toBe(412);
		expect((await newsroom("GET", "surveys/hafen")).status).toBe(200);
	});

	it("erases the answers in portions, also after a restore in between, and those that come late", async () => {
		await store({ retention_days: 30 });
		await insertResponses("hafen", everyQuestion, times(3, { answers: { role: "owner" } }));
		await erase();
		const [first] = (await env.DB.prepare("SELECT * FROM erased_surveys").all()).results;
		expect(first).toMatchObject({ submissions: 3, remaining: 3, finished_at: null });
		await tickAt(new Date());
		await tickAt(new Date());
		expect(await rowsLeft()).toEqual(NOTHING);
		const [last] = (await env.DB.prepare("SELECT * FROM erased_surveys").all()).results;
		expect(last).toMatchObject({ remaining: 0, finished_at: expect.any(Number) });
		await env.DB.prepare(
			`INSERT INTO submissions (survey_key, id, submitted_at, day, answers, tally_entries)
				SELECT survey_key, 'late', 1, '2024-07-15', '{"role":"owner"}', '[["_submissions",""]]' FROM erased_surveys`,
		).run();
		await tickAt(new Date());
		await tickAt(new Date());
		expect(await rowsLeft()).toEqual(NOTHING);
	});

	it("does not bring a survey back while D1 is down", async () => {
		await store();
		expect((await request("/surveys/hafen")).status).toBe(200);
		await erase();
		forgetSurveys();
		forgetRevision(env.DB);
		const bindings = { ...env, DB: brokenD1(env.DB, "down") };
		expect((await request("/surveys/hafen", {}, bindings)).status).toBe(404);
	});
});

describe("a survey at the address of one that was deleted", () => {
	it("begins without answers, and takes none for one of the former survey", async () => {
		await store();
		const former = await receiptOf(await send({ _submission: NUMBER }));
		await erase();
		expect((await store()).status).toBe(201);
		expect((await request("/surveys/hafen")).status).toBe(200);
		expect(await (await newsroom("GET", "surveys/hafen")).json()).toMatchObject({ responses: 0 });
		// The same form, kept open: it is not stored yet, and can be sent under another number.
		expect((await send({ _submission: NUMBER })).status).toBe(410);
		const receipt = await receiptOf(await send({ _submission: crypto.randomUUID() }));
		await tickAt(new Date());
		expect(await (await newsroom("GET", "surveys/hafen")).json()).toMatchObject({ responses: 1 });
		expect((await request(`/api/receipts/${receipt}`)).status).toBe(200);
		expect((await request(`/api/receipts/${former}`)).status).toBe(410);
		const kept = await env.DB.prepare("SELECT erased FROM submissions WHERE id = ?")
			.bind(submissionId(receipt))
			.first("erased");
		expect(kept).toBeNull();
		await erase();
		expect((await request(`/api/receipts/${receipt}`)).status).toBe(410);
	});
});
