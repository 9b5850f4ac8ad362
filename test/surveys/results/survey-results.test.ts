import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import { countForPublic } from "../../../src/surveys/results/public-results.job.ts";
import type { PublicResults } from "../../../src/surveys/results/results.schema.ts";
import { brokenD1 } from "../../support/faults.ts";
import { everyQuestion, survey } from "../../support/fixtures.ts";
import { insertResponses, times } from "../../support/responses.ts";
import { newsroom, request, tickAt } from "../../support/service.ts";

const questions = everyQuestion;
const paths = ["/surveys/s/results", "/api/surveys/s/results"];
const api = "/api/surveys/s/results";
const secret = { word: "GEHEIM", mail: "a@b.example", "role.other": "EIGENES" };

const ask = (overrides = {}) =>
	newsroom("PUT", "surveys/s", survey({ questions, results: "public", ...overrides }));
const answer = (role: string, count: number) =>
	insertResponses("s", questions, times(count, { answers: { role, ...secret } }));
const read = async (path = api): Promise<PublicResults> => (await request(path)).json();

/** Counts for the public without noise. */
const countExactly = () => countForPublic(env, new Date(), () => 0.5);
const close = async (overrides = {}) => {
	await ask({ status: "closed", ...overrides });
	await countExactly();
};

/** Answers through the form's address, and returns the receipt. */
async function post(role: string): Promise<string> {
	const response = await request("/api/surveys/s/responses", {
		method: "POST",
		headers: { "Content-Type": "application/json" },
		body: JSON.stringify({ role }),
	});
	const { receipt }: { receipt: string } = await response.json();
	return receipt;
}

const withdraw = (receipt: string) => request(`/api/receipts/${receipt}`, { method: "DELETE" });

beforeEach(() => ask());

describe("public results", () => {
	it.each(paths)("are at %s only if the newsroom publishes them", async (path) => {
		await answer("owner", 9);
		expect((await request(path)).status).toBe(200);
		await ask({ results: "newsroom" });
		expect((await request(path)).status).toBe(404);
		await ask({ status: "draft" });
		expect((await request(path)).status).toBe(404);
		expect((await request(path.replace("/s/", "/none/"))).status).toBe(404);
	});

	it("lead to the page of receipts, whether they are counted or not", async () => {
		expect(await (await request("/surveys/s/results")).text()).toContain('<a href="/receipts">');
		await answer("owner", 25);
		await close();
		expect(await (await request("/surveys/s/results")).text()).toContain('<a href="/receipts">');
	});

	it("have counts and shares, but no texts and no origins", async () => {
		const origin = "https://partner.example";
		const answers = { role: "owner", quality: 4, agreed: true, ...secret };
		await insertResponses("s", questions, times(26, { answers, origin, day: "2024-07-15" }));
		await close();
		expect(await read()).toMatchObject({
			...{ survey: "s", responses: 25, url: "https://news.example/surveys/s/results" },
			...{ from: "2024-07-15", to: "2024-07-15" },
			questions: expect.arrayContaining([
				expect.objectContaining({ id: "quality", answered: 25, mean: 4 }),
			]),
		});
		for (const path of paths) {
			const text = await (await request(path)).text();
			expect(text).toContain("Was machen Sie?");
			expect(text).not.toMatch(/GEHEIM|EIGENES|b\.example|partner|Ihre Adresse/);
			expect(text).not.toContain('"agreed"');
		}
		const page = await (await request("/surveys/s/results")).text();
		expect(page).toContain("n ≈ 25, 15.07.2024, offene Umfrage, nicht repräsentativ");
		const english = await (await request("/surveys/s/results?lang=en")).text();
		expect(english).toContain("auf Fünfer gerundet");
	});

	it("show counts under five only as such", async () => {
		await answer("owner", 20);
		await answer("tenant", 8);
		await answer("_other", 2);
		await close();
		const [role] = (await read()).questions;
		expect(role).toMatchObject({
			answered: 30,
			choices: [
				{ value: "owner", count: 20, share: 0.67 },
				{ value: "tenant", count: 10, share: 0.27 },
				{ value: "_other", count: null, share: null, suppressed: true },
			],
		});
		const page = await (await request("/surveys/s/results")).text();
		expect(page.match(/unter 5/g)).toHaveLength(1);
	});

	it("of an open survey are the number of submissions alone, in fives", async () => {
		const about = { survey: "s", title: "Leserumfrage" };
		const url = "https://news.example/surveys/s/results";
		await answer("owner", 4);
		expect(await read()).toEqual({
			...{ ...about, url, responses: null, suppressed: true, questions: [] },
		});
		await answer("owner", 20);
		await tickAt(new Date());
		expect(await read()).toMatchObject({ responses: 20, suppressed: true, questions: [] });
		const page = await (await request("/surveys/s/results")).text();
		expect(page).toContain("rund 20 Antworten");
		expect(page).toContain("sobald die Umfrage geschlossen ist");
	});

	it("of a closed survey with fewer than twenty submissions say so", async () => {
		await answer("owner", 19);
		await close();
		expect(await read()).toMatchObject({ responses: 15, suppressed: true, questions: [] });
		const page = await (await request("/surveys/s/results")).text();
		expect(page).toContain("weniger als 20 Antworten");
	});

	it("have headings without a gap", async () => {
		await answer("owner", 25);
		await close();
		const page = await (await request("/surveys/s/results")).text();
		const levels = [...page.matchAll(/<h(\d)/g)].map(([, level]) => Number(level));
		expect(levels.length).toBeGreaterThan(3);
		for (const [index, level] of levels.entries())
			expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
	});

	it("have all texts in one language if the address names it", async () => {
		const title = { de: "Umfrage", en: "Survey" };
		const label = { de: "Gern?", en: "Gladly?" };
		const translated = [{ id: "q", type: "yes_no", label }];
		await ask({ title, questions: translated });
		await insertResponses("s", translated, times(25, { answers: { q: true } }));
		await close({ title, questions: translated });
		expect(await read()).toMatchObject({ title, questions: [{ label }] });
		expect(await read(`${api}?lang=en`)).toMatchObject({
			title: "Survey",
			questions: [{ label: "Gladly?" }],
		});
		const english = await (await request("/surveys/s/results?lang=en")).text();
		expect(english).toContain("Results: Survey");
		expect(english).toMatch(/<span lang="en">Yes/);
	});

	it("are shown to people who have just answered, and to nobody else by a receipt", async () => {
		const seen = async (query: string) => {
			const path = `/surveys/s/receipts/${await post("tenant")}?lang=de${query}`;
			const page = await (await request(path)).text();
			return [page.includes("So haben andere geantwortet"), /unter 5/.test(page)];
		};
		await answer("owner", 21);
		expect(await seen("&sent=now")).toEqual([true, false]);
		await close();
		await ask();
		expect(await seen("&sent=now")).toEqual([true, true]);
		expect(await seen("")).toEqual([false, false]);
		await ask({ results: "newsroom" });
		expect(await seen("&sent=now")).toEqual([false, false]);
	});

	it("are linked from the closed survey and from the receipt", async () => {
		const link = 'href="https://news.example/surveys/s/results"';
		const posted = await request("/api/surveys/s/responses", {
			method: "POST",
			headers: { "Content-Type": "application/json" },
			body: JSON.stringify({ role: "owner" }),
		});
		const { receipt_url }: { receipt_url: string } = await posted.json();
		const receipt = new URL(receipt_url).pathname;
		for (const results of ["public", "newsroom"]) {
			await ask({ status: "closed", results });
			for (const path of [receipt, "/surveys/s", "/surveys/s/thanks"]) {
				const page = await (await request(path)).text();
				expect(page.includes(link)).toBe(results === "public");
			}
		}
	});
});

describe("somebody who sends answers and takes them back", () => {
	const bodies = () => Promise.all(paths.map(async (path) => (await request(path)).text()));
	const rows = async () =>
		(await env.DB.prepare("SELECT tallies FROM public_results").all()).results;

	it("moves only the number of submissions while the survey is open", async () => {
		await answer("owner", 20);
		await answer("tenant", 1);
		const before = await bodies();
		const receipts = await Promise.all(Array.from({ length: 4 }, () => post("tenant")));
		await tickAt(new Date());
		expect((await read()).responses).toBe(25);
		expect((await read()).questions).toEqual([]);
		for (const receipt of receipts) await withdraw(receipt);
		expect(await bodies()).toEqual(before);
		expect(await rows()).toEqual([]);
	});

	it("moves nothing once it is closed, and draws no new noise", async () => {
		await answer("owner", 30);
		const receipts = await Promise.all(Array.from({ length: 10 }, () => post("tenant")));
		await ask({ status: "closed" });
		await tickAt(new Date());
		const before = await bodies();
		const counted = await rows();
		expect(counted).toHaveLength(1);
		for (const receipt of receipts) {
			expect((await withdraw(receipt)).status).toBeLessThan(300);
			await tickAt(new Date());
		}
		await ask({ status: "closed", title: "Umfrage" });
		await tickAt(new Date());
		expect(await rows()).toEqual(counted);
		await ask({ status: "closed" });
		expect(await bodies()).toEqual(before);
	});

	it("gets no new count from a survey that is opened again, unless five more answer", async () => {
		await answer("owner", 30);
		await close();
		const before = await read();
		for (const [more, responses] of [
			[4, 30],
			[1, 35],
		] as const) {
			await ask({ status: "open" });
			await answer("tenant", more);
			await countExactly();
			expect(await read()).toEqual(before);
			await close();
			expect((await read()).responses).toBe(responses);
		}
	});

	it("does not keep the clock from counting other surveys", async () => {
		await answer("owner", 25);
		await close();
		await newsroom("PUT", "surveys/t", survey({ questions, results: "public" }));
		await insertResponses("t", questions, times(25, { answers: { role: "owner" } }));
		await newsroom("PUT", "surveys/t", survey({ questions, results: "public", status: "closed" }));
		await countExactly();
		expect((await read("/api/surveys/t/results")).questions).not.toEqual([]);
	});

	it("gets one count from two ticks at once", async () => {
		await answer("owner", 30);
		await ask({ status: "closed" });
		await countForPublic(env, new Date(), () => 0.5);
		const [counted] = await rows();
		const DB = env.DB;
		// The second tick read the list before the first had stored its count.
		const { saveCounted, findCounted } = await import(
			"../../../src/surveys/results/public-results.sql.ts"
		);
		const { primaryDatabase } = await import("../../../src/platform/db/connection.ts");
		const db = primaryDatabase(DB);
		const key = await DB.prepare("SELECT survey_key FROM public_results").first<number>(
			"survey_key",
		);
		const first = await findCounted(db, key ?? 0);
		if (!first) throw new Error("nothing was counted");
		await saveCounted(db, { ...first, tallies: [] });
		expect(await rows()).toEqual([counted]);
	});
});

describe.each(paths)("GET %s", (path) => {
	it("may be cached for a minute, under the survey's tag", async () => {
		const { headers } = await request(path);
		expect(headers.get("Cache-Control")).toMatch(/^public, max-age=60\b/);
		expect(headers.get("Cache-Tag")).toBe("survey:s,static-pages");
		expect(headers.get("ETag")).toMatch(/^W\/"/);
	});

	it("responds with 304 to a known ETag, and with 200 once the answers are counted", async () => {
		await answer("owner", 20);
		const first = await request(path);
		const headers = { "If-None-Match": first.headers.get("ETag") ?? "" };
		const second = await request(path, { headers });
		expect(second.status).toBe(304);
		expect(await second.text()).toBe("");
		expect(second.headers.get("ETag")).toBe(first.headers.get("ETag"));
		expect(second.headers.get("Cache-Control")).toBe(first.headers.get("Cache-Control"));
		expect(second.headers.get("Content-Type")).toBeNull();
		await close();
		expect((await request(path, { headers })).status).toBe(200);
	});

	it("responds to HEAD as to GET, without the body", async () => {
		const get = await request(path);
		const head = await request(path, { method: "HEAD" });
		expect(head.status).toBe(200);
		expect(await head.text()).toBe("");
		expect([...head.headers]).toEqual([...get.headers]);
	});

	it("responds with 503 if D1 does not respond", async () => {
		const bindings = { ...env, DB: brokenD1(env.DB, "down") };
		const response = await request(path, {}, bindings);
		expect(response.status).toBe(503);
		expect(response.headers.get("Retry-After")).toBe("5");
		expect(response.headers.get("Cache-Control")).toBe("no-store");
		expect(response.headers.get("ETag")).toBeNull();
	});
});
