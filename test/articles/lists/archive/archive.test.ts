import { describe, expect, it } from "vitest";
import { article } from "../../../support/fixtures.ts";
import { newsroom, request } from "../../../support/service.ts";

const put = (slug: string, published_at: string) =>
	newsroom("PUT", `articles/${slug}`, article({ title: `Von ${slug}.`, published_at }));
const page = async (path: string) => (await request(path)).text();
const titles = (html: string) => [...html.matchAll(/Von ([\w-]+)\./g)].map(([, slug]) => slug);
const linksOf = (html: string, place: RegExp) =>
	[...(place.exec(html)?.[0] ?? "").matchAll(/href="([^"]+)"/g)].map(([, href]) => href);

describe("GET /archive", () => {
	it("lists the months that have articles, the newest first, by the newsroom's time", async () => {
		await put("a", "2023-12-31T22:30:00Z");
		await put("b", "2023-12-31T23:30:00Z");
		await put("c", "2024-07-15T09:00:00Z");
		const html = await page("/archive");
		expect(html).toMatch(
			/<h2 id="year-2024">2024<.*?>Juli 2024<.*?>Januar 2024<.*?<h2 id="year-2023">/s,
		);
		expect(linksOf(html, /<div class="years">.*?<\/main>/s)).toEqual([
			"/2024-07",
			"/2024-01",
			"/2023-12",
		]);
		expect(html).toContain('<a href="/archive">Archiv</a>');
	});

	it("says that there is nothing before the first article", async () => {
		expect(await page("/archive")).toContain("Hier ist noch nichts erschienen.");
	});

	it("loses a month with its last article", async () => {
		await put("a", "2024-06-15T09:00:00Z");
		await put("b", "2024-07-15T09:00:00Z");
		await newsroom("DELETE", "articles/a");
		expect(await page("/archive")).not.toContain("/2024-06");
	});
});

describe("GET /{yyyy-mm}", () => {
	it("has the articles of the month, its feeds, and the months beside it that have some", async () => {
		await put("mai", "2024-05-15T09:00:00Z");
		await put("juli-1", "2024-06-30T22:30:00Z");
		await put("juli-2", "2024-07-31T21:30:00Z");
		await put("august", "2024-07-31T22:30:00Z");
		const html = await page("/2024-07");
		expect(titles(html.slice(html.indexOf("<main")))).toEqual(["juli-2", "juli-1"]);
		expect(html).toContain('<h1 class="topic">Juli 2024</h1>');
		expect(html).toContain('href="https://news.example/2024-07/rss.xml"');
		expect((await request("/2024-07/rss.xml")).status).toBe(200);
		expect(html).toContain('<link rel="canonical" href="https://news.example/2024-07"/>');
		expect(linksOf(html, /<nav class="pager turning" aria-label="Archiv">.*?<\/nav>/s)).toEqual([
			"/2024-08",
			"/archive",
			"/2024-05",
		]);
	});

	it("leads page by page through a month with many", async () => {
		for (let day = 1; day <= 25; day += 1)
			await put(`t-${day}`, `2024-07-${String(day).padStart(2, "0")}T09:00:00Z`);
		const html = await page("/2024-07");
		const next = /rel="next" href="([^"]+)"/.exec(html)?.[1] ?? "";
		const second = await page(next);
		expect(titles(second)).toEqual(["t-5", "t-4", "t-3", "t-2", "t-1"]);
		expect(second).toContain('<a rel="prev" href="/2024-07">');
		expect(second).toContain('<meta name="robots" content="noindex"/>');
	});

	it.each(["/2024-06", "/2024-13", "/0024-07", "/2024-07-p2"])("is a 404 at %s", async (path) => {
		await put("juli", "2024-07-15T09:00:00Z");
		expect((await request(path)).status).toBe(404);
	});
});
