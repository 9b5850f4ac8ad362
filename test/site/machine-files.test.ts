import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { siteOf } from "../../src/platform/env.ts";
import { toSecurityText } from "../../src/site/security-text.ts";
import { article } from "../support/fixtures.ts";
import { newsroom, request } from "../support/service.ts";

describe("GET /llms.txt", () => {
	it("names the site, and leads to articles, topics, feeds and the API", async () => {
		await newsroom("PUT", "articles/hafen", article({ label: "advertisement", summary: "*Kurz*" }));
		const response = await request("/llms.txt");
		expect(response.headers.get("Cache-Tag")).toBe("list:");
		const text = await response.text();
		expect(text).toMatch(/^# Randnotiz\n\n> Meldungen aus .*\n\n/);
		expect(text.match(/^## .*$/gm)).toEqual([
			"## Newest articles",
			"## Topics",
			"## Feeds",
			"## API",
			"## Optional",
		]);
		expect(text).toContain(
			"- [Anzeige: Neue Wohnungen am Hafen](https://news.example/articles/hafen.md): \\*Kurz\\*\n",
		);
		expect(text).toContain(
			"- [Wohnungswirtschaft](https://news.example/topics/wohnungswirtschaft): 1 article\n",
		);
	});

	it("leads only to what is there", async () => {
		await newsroom("PUT", "articles/hafen", article());
		const text = await (await request("/llms.txt")).text();
		for (const [, path = ""] of text.matchAll(/\]\(https:\/\/news\.example([^)]+)\)/g))
			expect([path, (await request(path)).status]).toEqual([path, 200]);
	});

	it("is a list of the feeds and the API while nothing is published", async () => {
		const text = await (await request("/llms.txt")).text();
		expect(text).not.toContain("Newest");
		expect(text).toContain("## Feeds");
	});
});

describe("GET /.well-known/security.txt", () => {
	const get = (SECURITY_CONTACT: string) =>
		request("/.well-known/security.txt", {}, { ...env, SECURITY_CONTACT });

	it("names the contacts of the setting, and when they expire", async () => {
		const response = await get("mailto:a@news.example https://news.example/report");
		expect(response.headers.get("Content-Type")).toMatch(/^text\/plain; ?charset=utf-8$/i);
		const text = await response.text();
		expect(text).toMatch(
			/^Contact: mailto:a@news\.example\nContact: https:\/\/news\.example\/report\nExpires: \d{4}-\d\d-01T00:00:00Z\nPreferred-Languages: de, en\nCanonical: https:\/\/news\.example\/\.well-known\/security\.txt\n$/,
		);
	});

	it.each([
		["2026-11-26T12:00:00Z", "2027-06-01T00:00:00Z"],
		["2026-11-01T00:00:00Z", "2027-06-01T00:00:00Z"],
		["2026-12-31T23:59:59Z", "2027-07-01T00:00:00Z"],
	])("made at %s it expires at %s", (now, expires) => {
		expect(toSecurityText(siteOf(env), new Date(now))).toContain(`Expires: ${expires}\n`);
	});

	it("is not there without the setting", async () => {
		expect((await get("")).status).toBe(404);
	});

	it("says what is wrong with a contact", () => {
		expect(() => siteOf({ ...env, SECURITY_CONTACT: "security@news.example" })).toThrow(
			"must be addresses such as mailto:security@news.example",
		);
	});
});

describe("the links to the contract", () => {
	it.each(["/", "/docs", "/openapi.json", "/llms.txt", "/api/articles", "/api/articles/hafen"])(
		"are sent with %s",
		async (path) => {
			await newsroom("PUT", "articles/hafen", article());
			const links = (await request(path)).headers.get("Link");
			expect(links).toContain('<https://news.example/openapi.json>; rel="service-desc"');
			expect(links).toContain('<https://news.example/docs>; rel="service-doc"');
		},
	);
});
