import { createExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import worker from "../../src/index.ts";
import { forgetRevision } from "../../src/platform/cache/current-revision.ts";
import { forgetStaticPageLinks } from "../../src/static-pages/static-page-links.copy.ts";
import { brokenD1 } from "../support/faults.ts";
import { article, survey } from "../support/fixtures.ts";
import { exchange, newsroom, request } from "../support/service.ts";

const html = { Accept: "text/html" };
const SIGNED_IN = { Authorization: `Bearer ${env.NEWSROOM_TOKEN}` };

describe("a problem", () => {
	it("is problem+json for programs, and never kept", async () => {
		const response = await request("/nothing");
		expect(response.status).toBe(404);
		expect(response.headers.get("Content-Type")).toBe("application/problem+json");
		expect(response.headers.get("Cache-Control")).toBe("no-store");
		expect(await response.json()).toEqual({ status: 404, title: "Not Found" });
	});

	it("is a page for people, in their language", async () => {
		const ask = (language: string) =>
			request("/nothing", { headers: { ...html, "Accept-Language": language } });
		const german = await ask("de-AT, en;q=0.5");
		expect(german.status).toBe(404);
		expect(german.headers.get("Content-Type")).toMatch(/^text\/html/);
		expect(german.headers.get("Cache-Control")).toBe("no-store");
		expect(await german.text()).toContain('<html lang="de">');
		expect(await (await ask("en-GB")).text()).toContain("Not found");
		expect(await (await ask("fr")).text()).toContain("Nicht gefunden");
	});

	it.each([
		["/?cursor=x", "/"],
		["/?cursor=f0.1.1.abcdef", "/"],
		["/search?q=haus&cursor=x", "/search?q=haus"],
		["/newsroom/dead-letters?cursor=x", "/newsroom/dead-letters"],
		["/newsroom/surveys/s/responses?cursor=x", "/newsroom/surveys/s/responses"],
	])("of a wrong position in a list leads from %s to its beginning", async (path, start) => {
		await newsroom("PUT", "surveys/s", survey());
		const ask = async (language: string) => {
			const headers = { ...html, ...SIGNED_IN, "Accept-Language": language };
			const response = await request(path, { headers });
			expect(response.status).toBe(400);
			return response.text();
		};
		const german = await ask("de");
		expect(german).toContain("gehört zu einer anderen Liste");
		expect(german).toContain(`<a href="${start}">Zum Anfang der Liste</a>`);
		expect(german).not.toContain("must be");
		expect(german).not.toContain("begin without it");
		expect(await ask("en")).toContain(`<a href="${start}">Go to the beginning of the list</a>`);
	});

	it("of wrong parameters names each in the reader's language, and leads to the page without them", async () => {
		const ask = async (language: string) => {
			const headers = { ...html, "Accept-Language": language };
			const response = await request("/api/articles?limit=x&topic=hafen&x=1", { headers });
			expect(response.status).toBe(400);
			return response.text();
		};
		const german = await ask("de");
		expect(german).toContain("Die Angabe „limit“ in der Adresse stimmt nicht.");
		expect(german).toContain("Die Angabe „x“ in der Adresse stimmt nicht.");
		expect(german).not.toContain("„topic“");
		expect(german).toContain('<a href="/api/articles?topic=hafen">');
		expect(await ask("en")).toContain("The value of “limit” in the address is not valid.");
	});

	it.each([
		["POST", "/", "GET, HEAD, OPTIONS"],
		["PUT", "/rss.xml", "GET, HEAD, OPTIONS"],
		["DELETE", "/api/articles/hafen", "GET, HEAD, OPTIONS"],
		["GET", "/api/surveys/x/responses", "POST, OPTIONS"],
	])("%s %s is 405 with Allow: %s", async (method, path, allow) => {
		for (const headers of [{}, html]) {
			const response = await request(path, { method, headers });
			expect(response.status).toBe(405);
			expect(response.headers.get("Allow")).toBe(allow);
		}
	});

	it("says that a withdrawn article is gone, on its page too", async () => {
		await newsroom("PUT", "articles/hafen", article());
		await newsroom("DELETE", "articles/hafen");
		const response = await request("/articles/hafen", { headers: html });
		expect(response.status).toBe(410);
		expect(await response.text()).toContain("zurückgezogen");
	});

	it.each(["/nowhere", "/articles/weg", "/topics/nichts", "/sitemap-9.xml"])(
		"of %s helps on: by a search, the newest articles, and the way home",
		async (path) => {
			await newsroom("PUT", "articles/weg", article());
			await newsroom("DELETE", "articles/weg");
			await newsroom("PUT", "articles/hafen", article({ title: "Kräne am Hafen" }));
			const body = await (await request(path, { headers: html })).text();
			expect(body).toContain('<form class="search" action="/search">');
			expect(body).toContain('<a href="/articles/hafen">Kräne am Hafen</a>');
			expect(body).toContain('<a href="/">Zur Startseite</a>');
		},
	);

	it("asks D1 for these once, however many addresses are guessed", async () => {
		await newsroom("PUT", "articles/hafen", article());
		const queries: string[] = [];
		const DB = brokenD1(env.DB, undefined, (sql) => queries.push(sql));
		for (const path of ["/a", "/b", "/c"]) await request(path, { headers: html }, { ...env, DB });
		expect(queries.filter((sql) => sql.includes("listings"))).toHaveLength(1);
	});

	it.each(["down", "slow"] as const)("is a page without them where D1 is %s", async (fault) => {
		const bindings = { ...env, DB: brokenD1(env.DB, fault) };
		const { response, milliseconds } = await exchange("/nowhere", { headers: html }, bindings);
		expect(response.status).toBe(404);
		expect(await response.text()).toContain('<a href="/">Zur Startseite</a>');
		expect(milliseconds).toBeLessThan(2000);
	});

	it("tells nothing internal when something breaks", async () => {
		await env.DB.exec("DROP TABLE listings");
		for (const headers of [{}, html]) {
			const asked = new Request<unknown, IncomingRequestCfProperties>(
				"https://news.example/api/articles",
				{ headers },
			);
			// Not in the contract: it is a bug.
			const response = await worker.fetch(asked, env, createExecutionContext());
			expect(response.status).toBe(500);
			expect(response.headers.get("Retry-After")).toBeNull();
			expect(response.headers.get("Cache-Control")).toBe("no-store");
			expect(await response.text()).not.toMatch(/listings|SQL|D1|\.ts/);
		}
	});
});

describe("a page about an error", () => {
	it.each(["publication", "static_pages"])("is a page even without the table %s", async (table) => {
		await env.DB.exec(`DROP TABLE ${table}`);
		forgetStaticPageLinks();
		forgetRevision(env.DB);
		const asked = new Request<unknown, IncomingRequestCfProperties>(
			"https://news.example/api/articles?limit=0",
			{ headers: html },
		);
		const response = await worker.fetch(asked, env, createExecutionContext());
		expect(response.status).toBeGreaterThanOrEqual(400);
		expect(response.headers.get("Content-Type")).toBe("text/html; charset=utf-8");
		expect(await response.text()).toContain('<a href="/">Zur Startseite</a>');
	});
});

describe("every answer", () => {
	it.each(["/", "/rss.xml", "/api/articles", "/nothing", "/newsroom/api/articles"])(
		"of %s carries the security headers and no cookie",
		async (path) => {
			const { headers } = await request(path);
			expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
			expect(headers.get("Content-Security-Policy")).toContain("default-src 'none'");
			expect(headers.get("Content-Security-Policy")).toContain("frame-ancestors 'self'");
			expect(headers.get("Set-Cookie")).toBeNull();
		},
	);
});
