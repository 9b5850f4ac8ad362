import { env } from "cloudflare:workers";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { everyType } from "../../support/every-type.ts";
import { survey } from "../../support/fixtures.ts";
import { newsroom, request } from "../../support/service.ts";

const MAX_SCRIPT_BYTES = 6 * 1024;

const ask = (overrides = {}) => newsroom("PUT", "surveys/hafen", survey(overrides));

async function fragment(query = "", headers = {}): Promise<string> {
	return (await request(`/surveys/hafen/form${query}`, { headers })).text();
}

describe("GET /embed.js", () => {
	it("is JavaScript for the pages of every site", async () => {
		const { status, headers } = await request("/embed.js");
		expect(status).toBe(200);
		expect(headers.get("Content-Type")).toBe("text/javascript; charset=utf-8");
		expect(headers.get("Access-Control-Allow-Origin")).toBe("*");
		expect(headers.get("Cross-Origin-Resource-Policy")).toBe("cross-origin");
	});

	it("may be cached for some time, but not for ever", async () => {
		const cacheControl = (await request("/embed.js")).headers.get("Cache-Control") ?? "";
		const seconds = Number(/max-age=(\d+)/.exec(cacheControl)?.[1]);
		expect(seconds).toBeGreaterThanOrEqual(300);
		expect(seconds).toBeLessThanOrEqual(86_400);
		expect(cacheControl).not.toContain("immutable");
	});

	it("is at most 6 KB when compressed", async () => {
		const script = await (await request("/embed.js")).bytes();
		expect(gzipSync(script).byteLength).toBeLessThanOrEqual(MAX_SCRIPT_BYTES);
	});

	it("is one classic script, made of modules", async () => {
		const script = await (await request("/embed.js")).text();
		expect(script).toMatch(/^\(\(\) => \{\n"use strict";/);
		expect(script).not.toMatch(/^(?:import|export)\b/m);
		expect(script).toContain('customElements.define("randnotiz-survey"');
	});
});

describe("GET /surveys/{slug}/form", () => {
	it("is the form of the survey's page, with title and intro, and without a submission number", async () => {
		await ask({ intro: "Drei Minuten." });
		const html = await fragment();
		expect(html).toContain('<h2 part="title">Leserumfrage</h2>');
		expect(html).toContain('href="https://news.example/receipts"');
		expect(html).toContain("Drei Minuten.");
		expect(html).toContain('action="https://news.example/api/surveys/hafen/responses"');
		expect(html).not.toContain("_submission");
		const page = await (await request("/surveys/hafen")).text();
		for (const name of ["role", "topics", "quality", "comment", "_leave_empty"]) {
			expect(html).toContain(`name="${name}"`);
			expect(page).toContain(`name="${name}"`);
		}
	});

	it("names its parts for the styles of other sites, which the survey's own page has no use for", async () => {
		const parts = (html: string) => [...html.matchAll(/ part="(\w+)"/g)].map(([, name]) => name);
		await ask();
		expect(parts(await fragment())).toEqual(expect.arrayContaining(["form", "question", "button"]));
		expect(parts(await (await request("/surveys/hafen")).text())).toEqual([]);
	});

	it("may be read by every site, and cached for a minute under the survey's tag", async () => {
		await ask();
		const { headers } = await request("/surveys/hafen/form");
		expect(headers.get("Access-Control-Allow-Origin")).toBe("*");
		expect(headers.get("Cache-Control")).toMatch(/^public, max-age=60,/);
		expect(headers.get("Cache-Tag")).toBe("survey:hafen,static-pages");
	});

	it("has the language of its address, whatever the browser prefers, because caches share it", async () => {
		await ask({ title: { de: "Umfrage", en: "Survey" }, language: "de" });
		const english = { "Accept-Language": "en" };
		expect(await fragment("", english)).toContain(">Umfrage</h2>");
		expect(await fragment("?lang=fr", english)).toContain(">Umfrage</h2>");
		expect(await fragment("?lang=en")).toContain(">Survey</h2>");
		expect(await fragment("?lang=en")).toContain("Send answers");
	});

	it("contains the stylesheet of the conditions, with all values escaped", async () => {
		const value = "</template><img src=x onerror=alert(1)>";
		const options = [{ value, label: "So" }];
		const questions = [
			{ id: "a", type: "single", label: "A?", options },
			{ id: "b", type: "text", label: "B?", show_if: { question: "a", equals: value } },
		];
		await ask({ questions });
		const html = await fragment();
		const [style = ""] = /<template>[\s\S]*?<\/template>/.exec(html) ?? [];
		expect(style).toContain("[id=&quot;at-b&quot;] { display: none; }");
		expect(html).not.toContain("<img");
	});

	it.each([
		["closed", "Diese Umfrage nimmt keine Antworten mehr an."],
		["scheduled", "Diese Umfrage hat noch nicht begonnen."],
	])("has a kind sentence instead of a form when the survey is %s", async (status, sentence) => {
		const phases: Record<string, object> = {
			closed: { status: "closed" },
			scheduled: { opens_at: "2999-01-01T00:00:00Z" },
		};
		await ask(phases[status]);
		const html = await fragment();
		expect(html).toContain(sentence);
		expect(html).not.toContain("<form");
	});

	it("leads to the survey's own page if Turnstile checks the respondents", async () => {
		const bindings = { ...env, TURNSTILE_SITE_KEY: "site-key", TURNSTILE_SECRET: "secret" };
		await newsroom("PUT", "surveys/hafen", survey({ turnstile: true }), {}, bindings);
		expect(await fragment()).toContain("<form");
		const html = await (await request("/surveys/hafen/form?lang=de", {}, bindings)).text();
		expect(html).toContain('<a href="https://news.example/surveys/hafen?lang=de">');
		expect(html).not.toContain("<form");
	});

	it("responds with 404 to drafts and unknown surveys, which scripts may read", async () => {
		await ask({ status: "draft" });
		for (const slug of ["hafen", "nirgends"]) {
			const { status, headers } = await request(`/surveys/${slug}/form`);
			expect(status).toBe(404);
			expect(headers.get("Access-Control-Allow-Origin")).toBe("*");
		}
	});

	it("shows every type of question", async () => {
		await ask({ questions: everyType });
		const html = await fragment();
		for (const { id } of everyType) expect(html).toContain(`id="at-${id}"`);
	});
});
