import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import { article } from "../support/fixtures.ts";
import { newsroom, request } from "../support/service.ts";
import { childrenOf, type Element, parseXml, textsIn } from "../support/xml.ts";

const HOUR_MS = 3_600_000;

const put = (slug: string, overrides = {}) =>
	newsroom("PUT", `articles/${slug}`, article(overrides));
const ago = (hours: number) => new Date(Date.now() - hours * HOUR_MS).toISOString();

async function xml(path: string): Promise<Element> {
	const response = await request(path);
	expect(response.status).toBe(200);
	expect(response.headers.get("Content-Type")).toBe("application/xml; charset=utf-8");
	return parseXml(await response.text());
}

const urlsIn = (document: Element) => document.children.flatMap((child) => textsIn(child, "loc"));
const sitemap = async (path = "/sitemap.xml") => urlsIn(await xml(path));

/** Gives the next article a key that stands on the sitemap's second page. */
async function fillFirstPage() {
	await put("platzhalter", { status: "draft" });
	await env.DB.batch([
		env.DB.prepare("PRAGMA defer_foreign_keys = on"),
		...["articles", "article_sources", "article_texts"].map((table) =>
			env.DB.prepare(`UPDATE ${table} SET article_key = 5000 WHERE article_key = 2`),
		),
	]);
}

describe("GET /robots.txt", () => {
	it("lets everybody read all but the newsroom, and names the sitemaps", async () => {
		const response = await request("/robots.txt");
		expect(response.headers.get("Content-Type")).toMatch(/^text\/plain/);
		expect(await response.text()).toBe(
			[
				"User-agent: *",
				"Disallow: /newsroom",
				"",
				"Sitemap: https://news.example/sitemap.xml",
				"Sitemap: https://news.example/news-sitemap.xml",
				"",
			].join("\n"),
		);
	});
});

describe("GET /sitemap.xml", () => {
	it("has the front page before anything is published", async () => {
		expect(await sitemap()).toEqual(["https://news.example/"]);
	});

	it("has every public article and the page of every channel, each with its last change", async () => {
		await put("hafen");
		await put("entwurf", { status: "draft" });
		await put("spaeter", { published_at: "2999-01-01T00:00:00Z" });
		await put("weg");
		await newsroom("DELETE", "articles/weg");
		const document = await xml("/sitemap.xml");
		expect(urlsIn(document)).toEqual([
			"https://news.example/",
			"https://news.example/authors/ada-beispiel",
			"https://news.example/languages/de",
			"https://news.example/topics/wohnungswirtschaft",
			"https://news.example/articles/hafen",
		]);
		const [last] = document.children.slice(-1);
		expect(textsIn(last, "lastmod")).toEqual(["2024-07-15T07:00:00.000Z"]);
	});
});

describe("the sitemap of a large archive", () => {
	beforeEach(async () => {
		await put("alt");
		await fillFirstPage();
		await put("neu");
	});

	it("is an index of parts that together have everything", async () => {
		const parts = await sitemap();
		expect(parts).toEqual(
			["channels", "1", "2"].map((part) => `https://news.example/sitemap-${part}.xml`),
		);
		expect(await sitemap("/sitemap-channels.xml")).toContain("https://news.example/languages/de");
		expect(await sitemap("/sitemap-1.xml")).toEqual(["https://news.example/articles/alt"]);
		expect(await sitemap("/sitemap-2.xml")).toEqual(["https://news.example/articles/neu"]);
	});

	it("says which part has changed, and leaves the others as they were", async () => {
		const changes = async () =>
			childrenOf(await xml("/sitemap.xml"), "sitemap").map((one) => textsIn(one, "lastmod")[0]);
		const [, first, second = ""] = await changes();
		const old = (await request("/sitemap-1.xml")).headers.get("ETag");
		await put("neu", { title: "Noch neuer" });
		const [, sameFirst, laterSecond = ""] = await changes();
		expect(sameFirst).toBe(first);
		expect(laterSecond > second).toBe(true);
		expect((await request("/sitemap-1.xml")).headers.get("ETag")).toBe(old);
		await newsroom("DELETE", "articles/alt");
		expect(await sitemap("/sitemap-1.xml")).toEqual([]);
	});

	it.each(["3", "0", "01", "1e3", "99999999999", "x"])("has no part %s", async (part) => {
		expect((await request(`/sitemap-${part}.xml`)).status).toBe(404);
	});
});

describe("GET /news-sitemap.xml", () => {
	it("has what appeared in the last two days, as news search engines want it", async () => {
		const title = "Kräne & <Werft>";
		const published_at = ago(47);
		await put("neu", { title, published_at, language: "en-GB" });
		await put("alt", { published_at: ago(49) });
		const document = await xml("/news-sitemap.xml");
		expect(urlsIn(document)).toEqual(["https://news.example/articles/neu"]);
		const [news] = childrenOf(document.children[0], "news:news");
		const [publication] = childrenOf(news, "news:publication");
		expect(textsIn(publication, "news:name")).toEqual(["Randnotiz"]);
		expect(textsIn(publication, "news:language")).toEqual(["en"]);
		expect(textsIn(news, "news:publication_date")).toEqual([published_at]);
		expect(textsIn(news, "news:title")).toEqual([title]);
	});

	it("is empty where nothing is new", async () => {
		await put("alt", { published_at: ago(49) });
		expect(await sitemap("/news-sitemap.xml")).toEqual([]);
	});

	it("drops old articles even if nothing new is published", async () => {
		await put("neu", { published_at: ago(1) });
		expect(await sitemap("/news-sitemap.xml")).toHaveLength(1);
		await env.DB.prepare("UPDATE listings SET published_at = published_at - ?")
			.bind(48 * HOUR_MS)
			.run();
		expect(await sitemap("/news-sitemap.xml")).toEqual([]);
	});
});
