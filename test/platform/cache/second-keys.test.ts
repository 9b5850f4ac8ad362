import { describe, expect, it } from "vitest";
import { article } from "../../support/fixtures.ts";
import { newsroom, request } from "../../support/service.ts";

const put = (title: string) =>
	newsroom("PUT", "articles/hafen", article({ title, published_at: new Date().toISOString() }));
const text = async (path: string) => (await request(path)).text();

describe("an address with a parameter that its route does not know", () => {
	it.each([
		...["/", "/articles/hafen", "/topics/wohnungswirtschaft", "/search?q=hafen"],
		...["/rss.xml", "/atom.xml", "/feed.json", "/news-sitemap.xml"],
	])("shows a change as soon as %s does", async (path) => {
		const other = `${path}${path.includes("?") ? "&" : "?"}x=y`;
		await put("Kran eins am Hafen");
		expect(await text(path)).toContain("Kran eins");
		expect(await text(other)).toContain("Kran eins");
		await put("Kran zwei am Hafen");
		expect(await text(other)).toContain("Kran zwei");
		expect(await text(path)).toContain("Kran zwei");
	});

	it.each(["/sitemap.xml", "/robots.txt", "/feeds", "/docs", "/2024-07"])(
		"answers as %s does",
		async (path) => {
			await newsroom("PUT", "articles/hafen", article());
			expect(await text(`${path}?x=y`)).toBe(await text(path));
		},
	);

	it.each(["/api/articles", "/api/changes", "/sitemap-channels.xml", "/feeds.opml"])(
		"of %s is refused, and not kept",
		async (path) => {
			const response = await request(`${path}?x=y`);
			expect([response.status, response.headers.get("Cache-Control")]).toEqual([400, "no-store"]);
		},
	);
});

describe("another spelling of an address", () => {
	it.each([
		["/%61pi/articles?limit=1", "/api/articles?limit=1"],
		["/sear%63h?q=kran", "/search?q=kran"],
		["/surveys/x/result%73", "/surveys/x/results"],
		["/news-sitemap%2Exml?x=y", "/news-sitemap.xml?x=y"],
		["/%72ss.xml", "/rss.xml"],
		["/articles/%68afen", "/articles/hafen"],
		["/topics/wohnungs%77irtschaft/rss.xml", "/topics/wohnungswirtschaft/rss.xml"],
	])("leads from %s to the one", async (spelled, path) => {
		await put("Kran");
		for (let time = 0; time < 2; time++) {
			const response = await request(spelled, { redirect: "manual" });
			expect([response.status, response.headers.get("Location")]).toEqual([
				301,
				`https://news.example${path}`,
			]);
		}
	});
});
