import { describe, expect, it } from "vitest";
import { article } from "../../support/fixtures.ts";
import { newsroom, request } from "../../support/service.ts";

const image = {
	url: "https://img.example/hafen.jpg",
	alt: "Kräne",
	width: 1200,
	height: 800,
};

const put = (slug: string, overrides = {}) =>
	newsroom("PUT", `articles/${slug}`, article(overrides));
const page = async (path: string) => (await request(path)).text();

/** The values of a page's <meta> by property or name. */
async function metas(path: string): Promise<Record<string, string>> {
	const tags = (await page(path)).matchAll(/<meta (?:property|name)="([^"]+)" content="([^"]*)"/g);
	return Object.fromEntries([...tags].map(([, name, content]) => [name, content]));
}

async function jsonLd(path: string) {
	const html = await page(path);
	const [, json = ""] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? [];
	return JSON.parse(json);
}

describe("what others show of a link", () => {
	it("to an article: its title, summary, image and dates", async () => {
		await put("hafen", { title: "Kräne & „Werft“", summary: "Kurz gesagt.", image });
		expect(await metas("/articles/hafen")).toMatchObject({
			"og:type": "article",
			"og:site_name": "Randnotiz",
			"og:title": "Kräne &amp; „Werft“",
			"og:description": "Kurz gesagt.",
			"og:url": "https://news.example/articles/hafen",
			"og:locale": "de_DE",
			"og:image": "https://img.example/hafen.jpg",
			"og:image:alt": "Kräne",
			"og:image:width": "1200",
			"article:published_time": "2024-07-15T07:00:00.000Z",
			"article:tag": "Wohnungswirtschaft",
			"twitter:card": "summary_large_image",
		});
	});

	it("to the front page: the site's name, description and icon", async () => {
		expect(await metas("/")).toMatchObject({
			"og:type": "website",
			"og:title": "Randnotiz",
			"og:url": "https://news.example/",
			"og:image": "https://news.example/icon.png",
			"twitter:card": "summary",
		});
	});
});

describe("the frame of a page", () => {
	it("has the colour of its paper, on light and on dark screens, and an icon for home screens", async () => {
		const html = await page("/");
		const colours = [
			...html.matchAll(
				/<meta name="theme-color" content="(#\w+)" media="\(prefers-color-scheme: (\w+)\)"/g,
			),
		];
		expect(colours.map(([, colour, scheme]) => [scheme, colour])).toEqual([
			["light", "#fbfaf7"],
			["dark", "#171614"],
		]);
		const icon = await request("/apple-touch-icon.png");
		expect([icon.status, icon.headers.get("Content-Type")]).toEqual([200, "image/png"]);
		expect(html).toContain('<link rel="apple-touch-icon" href="/apple-touch-icon.png"/>');
	});
});

describe("an article as schema.org data", () => {
	it("has what search engines ask of a NewsArticle", async () => {
		await put("hafen", { title: "Kräne", summary: "Kurz gesagt.", image });
		const publisher = { "@type": "NewsMediaOrganization", name: "Randnotiz" };
		expect(await jsonLd("/articles/hafen")).toMatchObject({
			"@context": "https://schema.org",
			"@type": "NewsArticle",
			url: "https://news.example/articles/hafen",
			headline: "Kräne",
			description: "Kurz gesagt.",
			inLanguage: "de",
			datePublished: "2024-07-15T07:00:00.000Z",
			dateModified: "2024-07-15T07:00:00.000Z",
			author: [
				{
					"@type": "Person",
					name: "Ada Beispiel",
					url: "https://news.example/authors/ada-beispiel",
				},
			],
			publisher,
			image: [{ "@type": "ImageObject", url: image.url, width: 1200, height: 800 }],
		});
		await put("ohne", { authors: [] });
		expect(await jsonLd("/articles/ohne")).toMatchObject({ author: [publisher] });
	});

	it("has the caption and the credit of the picture, and corrections", async () => {
		const at = "2024-07-16T07:00:00.000Z";
		const corrections = [{ at, text: "Es sind 120." }];
		const captioned = { ...image, caption: "Der Kran", credit: "Ada Beispiel" };
		await put("hafen", { image: captioned, corrections });
		expect(await jsonLd("/articles/hafen")).toMatchObject({
			image: [{ caption: "Der Kran", creditText: "Ada Beispiel" }],
			correction: [{ "@type": "CorrectionComment", text: "Es sind 120.", datePublished: at }],
			dateModified: at,
		});
	});

	it.each([
		["advertisement", ["Article", "AdvertiserContentArticle"], "Anzeige", "Anzeige: Kräne"],
		["press_release", "NewsArticle", "Pressemitteilung", "Kräne"],
		["comment", ["NewsArticle", "OpinionNewsArticle"], "Kommentar", "Kräne"],
		["ai_assisted", "NewsArticle", "Mit KI erstellt", "Mit KI erstellt: Kräne"],
	])("says what an article labelled %s is", async (label, type, genre, title) => {
		await put("hafen", { title: "Kräne", label });
		expect(await jsonLd("/articles/hafen")).toMatchObject({
			"@type": type,
			genre,
			headline: "Kräne",
		});
		expect(await metas("/articles/hafen")).toMatchObject({ "og:title": title });
		expect(await page("/articles/hafen")).toContain(`>${genre}</p><h1>Kräne</h1>`);
	});

	it.each(["</script><script>alert(1)</script>", "<!--<script>", "a\u2028b \\ \" & '"])(
		"holds the title %j and is not broken by it",
		async (title) => {
			await put("hafen", { title });
			const { headline } = await jsonLd("/articles/hafen");
			expect(headline).toBe(title.replace("\u2028", " "));
			const html = await page("/articles/hafen");
			expect(html.match(/<script/g)).toHaveLength(1);
			expect(html).not.toContain("<!--");
		},
	);
});

describe("an article's page and its JSON", () => {
	const links = async (path: string) => (await request(path)).headers.get("Link");
	const canonical = '<https://news.example/articles/hafen>; rel="canonical"';

	it("name each other, and the page as the one to find", async () => {
		await put("hafen");
		expect(await links("/articles/hafen")).toBe(
			`${canonical}, <https://news.example/api/articles/hafen>; rel="alternate"; type="application/json", <https://news.example/articles/hafen.md>; rel="alternate"; type="text/markdown"`,
		);
		expect(await links("/api/articles/hafen")).toContain(
			`${canonical}, <https://news.example/articles/hafen>; rel="alternate"; type="text/html"`,
		);
	});
});

describe("a language with extensions", () => {
	it("has a name and a page like any other", async () => {
		await put("hafen", { language: "de-DE-u-co-phonebk" });
		expect((await request("/languages/de-DE-u-co-phonebk")).status).toBe(200);
		expect((await request("/feeds")).status).toBe(200);
		expect((await request("/articles/hafen")).status).toBe(200);
	});
});
