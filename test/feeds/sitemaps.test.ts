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
		env.DB.prepare("DELETE FROM board_entries WHERE article_key = 2"),
		...["articles", "article_sources", "article_texts", "article_words"].map((table) =>
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

describe("channels", () => {
	const opml = async (path: string) => {
		const document = parseXml(await (await request(path)).text());
		return childrenOf(childrenOf(document, "body")[0], "outline").map(
			({ attributes }) => attributes,
		);
	};

	it("without articles are in no list", async () => {
		await put("hafen", { topics: ["Bleibt"] });
		await put("weg", { topics: ["Geht"], authors: ["Niemand"], language: "en" });
		await newsroom("DELETE", "articles/weg");
		for (const path of ["/sitemap.xml", "/sitemap-channels.xml", "/feeds", "/feeds.opml"]) {
			const text = await (await request(path)).text();
			expect(text).toContain("/topics/bleibt");
			expect(text).not.toMatch(/geht|niemand|languages\/en/);
		}
	});

	it("are all there, in parts, however many there are; topics come first", async () => {
		await put("hafen");
		const many = Array.from({ length: 2500 }, (_, number) => `author=name-${number}`);
		await env.DB.prepare(
			`INSERT INTO channels (listing_key, id, name, revision, changed_at, article_count, newest_at)
			SELECT value, 'urn:uuid:' || value, value, 1, 1, 1, 1 FROM json_each(?)`,
		)
			.bind(JSON.stringify(many))
			.run();
		await put("neu");
		const all = [
			"https://news.example/",
			...["/authors/ada-beispiel", "/languages/de", "/topics/wohnungswirtschaft"].map(
				(path) => `https://news.example${path}`,
			),
			...many.map((key) => `https://news.example/authors/${key.slice("author=".length)}`),
		].sort();
		const parts = (await sitemap()).filter((url) => url.includes("channels"));
		expect(parts).toHaveLength(3);
		const found = [];
		for (const part of parts)
			found.push(...(await sitemap(part.replace("https://news.example", ""))));
		expect(found.sort()).toEqual(all);

		const outlines = [];
		let path: string | undefined = "/feeds.opml";
		while (path !== undefined) {
			const here: Record<string, string>[] = await opml(path);
			outlines.push(...here.filter(({ type }) => type === "rss"));
			path = here.find(({ type }) => type === "include")?.url?.replace("https://news.example", "");
		}
		expect(outlines.map(({ htmlUrl }) => htmlUrl).sort()).toEqual(all);

		const page = await (await request("/feeds")).text();
		expect(page).toContain("/topics/wohnungswirtschaft");
		const [, more = ""] = /rel="next" href="([^"]+)"/.exec(page) ?? [];
		expect(await (await request(more)).text()).toContain("/authors/name-");
	});
});

describe("a part of the channels after which nothing comes", () => {
	it.each(["/sitemap-channels.xml", "/feeds.opml", "/feeds"])("is not there: %s", async (path) => {
		await put("hafen");
		expect((await request(path)).status).toBe(200);
		expect((await request(`${path}?after=author%3D`)).status).toBe(404);
	});
});

describe("the months of a channel whose articles were withdrawn", () => {
	it("are gone, and no document leads to them", async () => {
		const months = ["2024-05", "2024-06", "2024-07"];
		for (const month of months) await put(month, { published_at: `${month}-15T09:00:00Z` });
		await newsroom("DELETE", "articles/2024-06");
		for (const file of ["rss.xml", "atom.xml", "feed.json"]) {
			expect((await request(`/2024-06/${file}`)).status).toBe(404);
			for (const month of ["2024-05", "2024-07"]) {
				const text = await (await request(`/${month}/${file}`)).text();
				expect(text).not.toContain("/2024-06/");
			}
		}
		expect((await request("/2024-06")).status).toBe(404);
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
		await put("neuer");
		const [, , before = ""] = await changes();
		await newsroom("DELETE", "articles/neuer");
		const [, stillFirst, after = ""] = await changes();
		expect(stillFirst).toBe(first);
		expect(after > before).toBe(true);
	});

	it("has no part whose last article was withdrawn, until one of its articles is back", async () => {
		await put("neuer");
		await newsroom("DELETE", "articles/neuer");
		await newsroom("DELETE", "articles/alt");
		// What remains fits into one document.
		const urls = await sitemap();
		expect(urls).toContain("https://news.example/articles/neu");
		expect(urls).not.toContain("https://news.example/articles/alt");
		expect((await request("/sitemap-1.xml")).status).toBe(404);
		expect(await sitemap("/sitemap-2.xml")).toEqual(["https://news.example/articles/neu"]);
		await put("alt");
		expect(await sitemap()).toContain("https://news.example/sitemap-1.xml");
		expect(await sitemap("/sitemap-1.xml")).toEqual(["https://news.example/articles/alt"]);
	});

	it("is a document with the front page after everything was withdrawn", async () => {
		for (const slug of ["alt", "neu"]) await newsroom("DELETE", `articles/${slug}`);
		expect(await sitemap()).toEqual(["https://news.example/"]);
		expect(await sitemap("/news-sitemap.xml")).toEqual(["https://news.example/"]);
		for (const part of ["1", "2"]) expect((await request(`/sitemap-${part}.xml`)).status).toBe(404);
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

	it("has no advertisements, and says what an AI made", async () => {
		await put("neu", { title: "Kräne", published_at: ago(1), label: "ai_assisted" });
		await put("anzeige", { published_at: ago(1), label: "advertisement" });
		const [news] = childrenOf((await xml("/news-sitemap.xml")).children[0], "news:news");
		expect(textsIn(news, "news:title")).toEqual(["Mit KI erstellt: Kräne"]);
		expect(await sitemap("/news-sitemap.xml")).toHaveLength(1);
	});

	it("has the newest article without its news part where nothing is new", async () => {
		expect(await sitemap("/news-sitemap.xml")).toEqual(["https://news.example/"]);
		await put("aelter", { published_at: ago(60) });
		await put("alt", { published_at: ago(49) });
		const document = await xml("/news-sitemap.xml");
		expect(urlsIn(document)).toEqual(["https://news.example/articles/alt"]);
		expect(childrenOf(document.children[0], "news:news")).toEqual([]);
	});

	it.each([
		["zh-TW", "zh-tw"],
		["zh-Hant-HK", "zh-tw"],
		["zh-CN", "zh-cn"],
		["zh", "zh-cn"],
		["pt-BR", "pt"],
		["de-x-leicht", "de"],
	])("calls the language %s %s", async (language, code) => {
		await put("neu", { language, published_at: ago(1) });
		const [news] = childrenOf((await xml("/news-sitemap.xml")).children[0], "news:news");
		const [publication] = childrenOf(news, "news:publication");
		expect(textsIn(publication, "news:language")).toEqual([code]);
	});

	it("drops old articles even if nothing new is published", async () => {
		await put("neu", { published_at: ago(1) });
		expect(await sitemap("/news-sitemap.xml")).toHaveLength(1);
		await env.DB.prepare("UPDATE listings SET published_at = published_at - ?")
			.bind(48 * HOUR_MS)
			.run();
		const [url] = (await xml("/news-sitemap.xml")).children;
		expect(childrenOf(url, "news:news")).toEqual([]);
	});
});
