import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import type { PublicResults } from "../../../src/surveys/results/results.schema.ts";
import { brokenD1 } from "../../support/faults.ts";
import { everyQuestion, survey } from "../../support/fixtures.ts";
import { insertResponses, times } from "../../support/responses.ts";
import { newsroom, request } from "../../support/service.ts";

const questions = everyQuestion;
const paths = ["/surveys/s/results", "/api/surveys/s/results"];
const api = "/api/surveys/s/results";
const secret = { word: "GEHEIM", mail: "a@b.example", "role.other": "EIGENES" };

const ask = (overrides = {}) =>
	newsroom("PUT", "surveys/s", survey({ questions, results: "public", ...overrides }));
const answer = (role: string, count: number) =>
	insertResponses("s", questions, times(count, { answers: { role, ...secret } }));
const read = async (path = api): Promise<PublicResults> => (await request(path)).json();

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

	it("have counts and shares, but no texts and no origins", async () => {
		const origin = "https://partner.example";
		const answers = { role: "owner", quality: 4, agreed: true, ...secret };
		await insertResponses("s", questions, times(6, { answers, origin, day: "2024-07-15" }));
		expect(await read()).toMatchObject({
			...{ survey: "s", responses: 6, url: "https://news.example/surveys/s/results" },
			questions: expect.arrayContaining([
				expect.objectContaining({ id: "quality", answered: 6, mean: 4 }),
			]),
		});
		for (const path of paths) {
			const text = await (await request(path)).text();
			expect(text).toContain("Was machen Sie?");
			expect(text).not.toMatch(/GEHEIM|EIGENES|b\.example|partner|2024-07|15\.07|Ihre Adresse/);
			expect(text).not.toContain('"agreed"');
		}
	});

	it("hide groups under five, and the next larger group with them", async () => {
		await answer("owner", 20);
		await answer("tenant", 8);
		await answer("_other", 2);
		const [role] = (await read()).questions;
		expect(role).toMatchObject({
			answered: 30,
			choices: [
				{ value: "owner", count: 20, share: 0.6667 },
				{ value: "tenant", count: null, share: null, suppressed: true },
				{ value: "_other", count: null, share: null, suppressed: true },
			],
		});
		const page = await (await request("/surveys/s/results")).text();
		expect(page.match(/nicht gezeigt/g)).toHaveLength(2);
		expect(page).toContain("Gruppen von weniger als fünf zeigen wir nicht.");
	});

	it("of fewer than five submissions say only that", async () => {
		await answer("owner", 4);
		expect(await read()).toEqual({
			...{ survey: "s", title: "Leserumfrage", url: "https://news.example/surveys/s/results" },
			...{ responses: null, suppressed: true, questions: [] },
		});
		expect(await (await request("/surveys/s/results")).text()).toContain("Weniger als fünf");
		await answer("owner", 1);
		expect((await read()).responses).toBe(5);
	});

	it("have all texts in one language if the address names it", async () => {
		const title = { de: "Umfrage", en: "Survey" };
		const label = { de: "Gern?", en: "Gladly?" };
		const translated = [{ id: "q", type: "yes_no", label }];
		await ask({ title, questions: translated });
		await insertResponses("s", translated, times(5, { answers: { q: true } }));
		expect(await read()).toMatchObject({ title, questions: [{ label }] });
		expect(await read(`${api}?lang=en`)).toMatchObject({
			title: "Survey",
			questions: [{ label: "Gladly?" }],
		});
		const english = await (await request("/surveys/s/results?lang=en")).text();
		expect(english).toContain("Results: Survey");
		expect(english).toMatch(/<span lang="en">Yes/);
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

describe.each(paths)("GET %s", (path) => {
	it("may be cached for a minute, under the survey's tag", async () => {
		const { headers } = await request(path);
		expect(headers.get("Cache-Control")).toMatch(/^public, max-age=60\b/);
		expect(headers.get("Cache-Tag")).toBe("survey:s");
		expect(headers.get("ETag")).toMatch(/^W\/"/);
	});

	it("responds with 304 to a known ETag, and with 200 as soon as a submission changes it", async () => {
		await answer("owner", 5);
		const first = await request(path);
		const headers = { "If-None-Match": first.headers.get("ETag") ?? "" };
		const second = await request(path, { headers });
		expect(second.status).toBe(304);
		expect(await second.text()).toBe("");
		expect(second.headers.get("ETag")).toBe(first.headers.get("ETag"));
		expect(second.headers.get("Cache-Control")).toBe(first.headers.get("Cache-Control"));
		expect(second.headers.get("Content-Type")).toBeNull();
		await answer("owner", 1);
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
