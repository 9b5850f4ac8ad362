import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { survey } from "../../support/fixtures.ts";
import { newsroom, request } from "../../support/service.ts";

const ask = (overrides = {}, headers = {}) =>
	newsroom("PUT", "surveys/s", survey(overrides), headers);

function post(fields: Record<string, unknown>, headers = {}, bindings: Env = env) {
	const init = {
		method: "POST",
		headers: { "Content-Type": "application/json", ...headers },
		body: JSON.stringify(fields),
	};
	return request("/api/surveys/s/responses", init, bindings);
}

const titled = {
	title: { de: "Leserumfrage", en: "Reader survey" },
	call: undefined,
	language: "de",
	questions: [
		{
			id: "agreed",
			type: "consent",
			version: "2026-11",
			label: { de: "Ich stimme zu, dass …", en: "I agree that …" },
			required: true,
		},
	],
};

describe("a survey in several languages", () => {
	it("is shown in the language of its address, of the browser, or its own", async () => {
		await ask(titled);
		const page = async (query: string, language?: string) => {
			const headers = language ? { "Accept-Language": language } : {};
			return (await request(`/surveys/s${query}`, { headers })).text();
		};
		expect(await page("")).toContain("<h1>Leserumfrage</h1>");
		expect(await page("", "fr, en-GB;q=0.8, de;q=0.5")).toContain("<h1>Reader survey</h1>");
		expect(await page("?lang=de", "en")).toContain("<h1>Leserumfrage</h1>");
		expect(await page("?lang=fr")).toContain("<h1>Leserumfrage</h1>");
		expect(await page("?lang=x&utm_source=y")).toContain("<h1>Leserumfrage</h1>");
	});

	it("has all its languages in the API, or the one of its address", async () => {
		await ask(titled);
		const all = await (await request("/api/surveys/s")).json();
		expect(all).toMatchObject({ title: titled.title, languages: ["de", "en"] });
		const english = await (await request("/api/surveys/s?lang=en")).json();
		expect(english).toMatchObject({
			title: "Reader survey",
			language: "en",
			questions: [{ label: "I agree that …" }],
		});
		expect((await request("/api/surveys/s?language=en")).status).toBe(400);
	});

	it("stores a consent in the words that were read, and the language", async () => {
		await ask(titled);
		await post({ agreed: "yes", _lang: "en" });
		const listing = await newsroom("GET", "surveys/s/responses");
		expect(await listing.json()).toMatchObject({
			responses: [
				{
					language: "en",
					answers: { agreed: true },
					consents: [{ question: "agreed", version: "2026-11", text: "I agree that …" }],
				},
			],
		});
	});

	it("names errors in the respondent's language", async () => {
		await ask(titled);
		const english = await post({}, { "Accept-Language": "en" });
		expect(await english.json()).toMatchObject({
			errors: [{ field: "agreed", detail: "Please answer this question." }],
		});
	});

	it.each([
		[{ title: { de: "A", en: "B" }, language: "fr" }, "survey's language"],
		[{ title: { de: "A", en: "B" }, intro: { de: "A" } }, "“en”"],
	])("is refused where a text lacks a language: %j", async (overrides, detail) => {
		const response = await ask({ ...titled, ...overrides });
		expect(response.status).toBe(422);
		expect(JSON.stringify(await response.json())).toContain(detail);
	});

	it.each([
		{ title: {} },
		{ title: { "": "A" } },
		{ title: { deutsch: "A" } },
		{ title: { de: "" } },
	])("is refused with the title %j", async (overrides) => {
		expect((await ask({ ...titled, ...overrides })).status).toBe(422);
	});
});

describe("a survey that has answers", () => {
	const { questions } = survey();

	it("may change its words, but not the meaning of an id: 409 names it", async () => {
		await ask();
		await post({ role: "owner", quality: 3 });
		const [role, topics, quality, comment] = questions;
		const changed = await ask({ questions: [topics, { ...quality, max: 6 }, comment] });
		expect(changed.status).toBe(409);
		expect(await changed.json()).toMatchObject({
			errors: [
				{ pointer: "#/questions", detail: expect.stringContaining("role") },
				{ pointer: "#/questions/1", detail: expect.stringContaining("quality") },
			],
		});
		const reworded = await ask({ questions: [{ ...role, label: "Neu?" }, quality, comment] });
		expect(reworded.status).toBe(200);
		expect(await reworded.json()).toMatchObject({ responses: 1 });
	});

	it("is not changed if If-Match names an older revision", async () => {
		const { headers } = await ask();
		const etag = headers.get("ETag") ?? "";
		expect((await ask({ title: "Anders" }, { "If-Match": etag })).status).toBe(200);
		expect((await ask({ title: "Zu spät" }, { "If-Match": etag })).status).toBe(412);
	});
});

describe("a quota", () => {
	it("closes the survey with the last submission, and says why", async () => {
		await ask({ quota: 2 });
		const posts = await Promise.all([1, 2, 3, 4].map(() => post({ role: "owner" })));
		expect(posts.map(({ status }) => status).sort()).toEqual([201, 201, 409, 409]);
		const closed = await post({ role: "owner" });
		expect(closed.status).toBe(409);
		expect(await closed.json()).toMatchObject({
			detail: expect.stringContaining("all the answers"),
		});
		const { status, closed_by, responses }: Record<string, unknown> = await (
			await newsroom("GET", "surveys/s")
		).json();
		expect([status, closed_by, responses]).toEqual(["closed", "quota", 2]);
		expect(await (await request("/surveys/s")).text()).toContain(
			"so viele Antworten, wie sie brauchte",
		);
	});

	it("is explained to browsers by the survey's own page", async () => {
		await ask({ quota: 1 });
		await post({ role: "owner" });
		const late = await post({ role: "owner" }, { Accept: "text/html" });
		expect(late.status).toBe(409);
		expect(await late.text()).toContain("so viele Antworten, wie sie brauchte");
	});

	it("can be raised to open the survey again", async () => {
		await ask({ quota: 1 });
		await post({ role: "owner" });
		expect(await (await ask({ quota: 1 })).json()).toMatchObject({ status: "closed" });
		expect(await (await ask({ quota: 2 })).json()).toMatchObject({ status: "open" });
		expect((await post({ role: "owner" })).status).toBe(201);
	});

	it("responds to a repeat of the last submission as the first time", async () => {
		await ask({ quota: 1 });
		const fields = { role: "owner", _submission: crypto.randomUUID() };
		const first = await post(fields);
		expect([first.status, (await post(fields)).status]).toEqual([201, 200]);
	});
});

describe("a post that fills in the honeypot", () => {
	it("is counted as caught, and as no answer", async () => {
		await ask();
		await post({ role: "owner", website: "https://spam.example" });
		const { results } = await env.DB.prepare("SELECT question, count FROM tallies").all();
		expect(new Set(results.map(({ question }) => question))).toEqual(new Set(["_honeypot"]));
	});
});

describe("Turnstile", () => {
	const bindings = { ...env, TURNSTILE_SECRET: "secret", TURNSTILE_SITE_KEY: "site-key" };

	it("is asked only if the survey wants it and the operator has set it up", async () => {
		await ask();
		expect((await post({ role: "owner" }, {}, bindings)).status).toBe(201);
		await newsroom("PUT", "surveys/s", survey({ turnstile: true }), {}, bindings);
		expect((await post({ role: "owner" })).status).toBe(201);
		const refused = await post({ role: "owner" }, {}, bindings);
		expect(refused.status).toBe(422);
		expect(await refused.json()).toMatchObject({ errors: [{ field: "cf-turnstile-response" }] });
	});

	it("is refused for a survey if the operator has not set both keys, by their names", async () => {
		const refused = await ask({ turnstile: true });
		expect(refused.status).toBe(422);
		const detail = "needs TURNSTILE_SITE_KEY and TURNSTILE_SECRET, which the operator sets";
		expect(await refused.json()).toMatchObject({ errors: [{ pointer: "#/turnstile", detail }] });
		const half = { ...bindings, TURNSTILE_SITE_KEY: "" };
		const body = survey({ turnstile: true });
		const response = await newsroom("PUT", "surveys/s", body, {}, half);
		expect(await response.text()).toMatch(/needs TURNSTILE_SITE_KEY,/);
	});

	it("is on the page, whose policy allows its script and nothing else", async () => {
		await newsroom("PUT", "surveys/s", survey({ turnstile: true }), {}, bindings);
		const page = await request("/surveys/s", {}, bindings);
		expect(await page.text()).toContain('data-sitekey="site-key"');
		const policy = page.headers.get("Content-Security-Policy");
		expect(policy).toContain("script-src 'self' https://challenges.cloudflare.com;");
		const other = await request("/surveys/s");
		expect(await other.text()).not.toContain("challenges.cloudflare.com");
		expect(other.headers.get("Content-Security-Policy")).not.toContain("challenges");
	});
});
