import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import type { Article } from "../../../src/articles/article/article.schema.ts";
import { forgetRevision } from "../../../src/platform/cache/current-revision.ts";
import { forgetResponses } from "../../../src/platform/cache/serve.ts";
import { momentText } from "../../../src/platform/ui/date-text.ts";
import { brokenD1 } from "../../support/faults.ts";
import { article, survey } from "../../support/fixtures.ts";
import { newsroom, request } from "../../support/service.ts";

const put = (slug: string, overrides = {}) =>
	newsroom("PUT", `articles/${slug}`, article(overrides));
const page = async (path: string) => (await request(path)).text();

describe("GET /articles/{slug}", () => {
	it("has the date in the site's style, headings, topics, feeds and the survey's call", async () => {
		await put("hafen");
		await newsroom("PUT", "surveys/leserumfrage", survey());
		const html = await page("/articles/hafen");
		expect(html).toContain(">15.07.2024, 09:00 Uhr</time>");
		expect(html).toContain('<h2 id="text-zeitplan">Zeitplan</h2>');
		expect(html).toContain('href="/topics/wohnungswirtschaft"');
		expect(html).toContain('<link rel="canonical" href="https://news.example/articles/hafen"/>');
		for (const type of ["rss+xml", "atom+xml", "feed+json"]) {
			expect(html).toContain(`<link rel="alternate" type="application/${type}"`);
		}
		expect(html).toContain("Ihre Meinung zählt.");
		expect(html).toContain(
			'<a class="button" href="https://news.example/surveys/leserumfrage">Los geht’s</a>',
		);
	});

	it("speaks the article's language", async () => {
		await put("harbour", { language: "en-GB", title: "At the harbour" });
		const html = await page("/articles/harbour");
		expect(html).toContain('<html lang="en-GB">');
		expect(html).toContain(">15 July 2024, 09:00</time>");
	});

	it("marks the tagline and the topics as words of the site's language", async () => {
		await put("harbour", { language: "en", title: "At the harbour" });
		await put("hafen");
		const english = await page("/articles/harbour");
		expect(english).toContain('<p lang="de">Meldungen');
		expect(english).toContain('<a class="topic-link" lang="de" href="/topics/');
		expect(await page("/articles/hafen")).not.toContain('lang="de" href');
		expect(await page("/")).toMatch(/<article [^>]*lang="en">.*?<a class="topic-link" lang="de"/s);
	});

	it("says when it was updated, in one sentence", async () => {
		await put("hafen");
		await put("hafen", { summary: "Neu." });
		const { updated_at } = await (await request("/api/articles/hafen")).json<Article>();
		expect(await page("/articles/hafen")).toContain(
			`<span>Aktualisiert am <time datetime="${updated_at}">${momentText(updated_at, "de", "Europe/Berlin")}</time></span>`,
		);
	});

	it("has the label above the title, and the summary below it if somebody wrote it", async () => {
		await put("hafen", { label: "press_release", summary: "Am Hafen wird gebaut." });
		const html = await page("/articles/hafen");
		expect(html).toContain(
			'>Pressemitteilung</p><h1>Neue Wohnungen am Hafen</h1><p class="standfirst">Am Hafen wird gebaut.</p>',
		);
		await put("hafen");
		expect(await page("/articles/hafen")).not.toContain("standfirst");
	});

	it("has the picture with its space, its widths, its caption and its credit", async () => {
		const image = {
			url: "https://a.example/kran,",
			alt: "Ein Kran",
			caption: "Der Kran",
			credit: "Ada Beispiel",
			...{ width: 1200, height: 800 },
			sizes: [{ url: "https://a.example/kran-600", width: 600 }],
		};
		await put("hafen", { image });
		const html = await page("/articles/hafen");
		const [picture = ""] = /<figure class="picture sized">.*?<\/figure>/s.exec(html) ?? [];
		expect(picture).toContain('alt="Ein Kran" width="1200" height="800"');
		expect(picture).toContain(
			'srcset="https://a.example/kran-600 600w, https://a.example/kran%2C 1200w"',
		);
		expect(picture).toContain('decoding="async" fetchpriority="high"');
		expect(picture).toContain('Der Kran <span class="credit">Bild: Ada Beispiel</span>');
		await put("hafen", { image: { ...image, credit: "© dpa" } });
		expect(await page("/articles/hafen")).toContain('<span class="credit">© dpa</span>');
	});

	it("loads pictures of the text when they are near, but not the first thing that people see", async () => {
		const body = { markdown: "![eins](/1.png)\n\n![zwei](/2.png)" };
		await put("hafen", { body });
		const loading = (html: string) => [
			...html.matchAll(/<img decoding="async"( loading="lazy")?/g),
		];
		const lazy = async () =>
			loading(await page("/articles/hafen")).map(([, isLazy]) => isLazy !== undefined);
		expect(await lazy()).toEqual([false, true]);
		await put("hafen", { body, image: { url: "https://a.example/b.png", alt: "" } });
		expect((await lazy()).slice(-2)).toEqual([true, true]);
	});

	it("shows corrections with their dates in the order of time, and leads to them", async () => {
		await put("hafen", {
			corrections: [
				{ at: "2024-07-18T09:00:00+02:00", text: "Die Werft liegt im <Norden>." },
				{ at: "2024-07-17T09:00:00+02:00", text: "Es sind 120." },
			],
		});
		const html = await page("/articles/hafen");
		expect(html).toContain('<a href="#corrections">Mit Korrektur</a>');
		const [, list = ""] = /<h2 id="corrections">Korrekturen<\/h2><dl>(.*?)<\/dl>/s.exec(html) ?? [];
		expect(
			list
				.replace(/<[^>]+>/g, "|")
				.split(/\|+/)
				.filter(Boolean),
		).toEqual([
			"17.07.2024, 09:00 Uhr",
			"Es sind 120.",
			"18.07.2024, 09:00 Uhr",
			"Die Werft liegt im &lt;Norden&gt;.",
		]);
	});

	it("leads to the article before it and to the one after it, in its language", async () => {
		const at = (hour: number) => ({ published_at: `2024-07-15T0${hour}:00:00Z` });
		await put("eins", { title: "Eins", ...at(1) });
		await put("english", { language: "en", ...at(2) });
		await put("zwei", { title: "Zwei", ...at(2) });
		await put("drei", { title: "Drei", label: "advertisement", ...at(2) });
		const links = async (slug: string) => {
			const html = await page(`/articles/${slug}`);
			return [
				...html.matchAll(/<a rel="(\w+)" href="\/articles\/(\w+)"><span>[^<]+<\/span> ([^<]+)/g),
			].map(([, ...link]) => link);
		};
		expect(await links("zwei")).toEqual([
			["prev", "eins", "Eins"],
			["next", "drei", "Anzeige: Drei"],
		]);
		expect(await links("eins")).toEqual([["next", "zwei", "Zwei"]]);
		expect(await links("english")).toEqual([]);
	});

	it("has its address on paper", async () => {
		await put("hafen");
		expect(await page("/articles/hafen")).toContain(
			'<p class="address">https://news.example/articles/hafen</p>',
		);
	});

	it("shows a day as it is where the site is", async () => {
		await put("spaet", { published_at: "2024-07-14T22:30:00Z" });
		expect(await page("/articles/spaet")).toContain(">15.07.2024, 00:30 Uhr</time>");
	});

	describe("related articles", () => {
		const titlesUnder = (html: string) => {
			const [, list = ""] = /<h2>Mehr zum Thema<\/h2>(.*?)<\/section>/s.exec(html) ?? [];
			return [...list.matchAll(/<a href="\/articles\/[^"]+">([^<]+)<\/a>/g)].map(
				([, title]) => title,
			);
		};

		it("shows five, those with the most topics in common first, in the article's language", async () => {
			for (let number = 1; number <= 6; number++) {
				const published_at = `2024-06-0${number}T09:00:00Z`;
				await put(`bau-${number}`, { title: `Bau ${number}`, topics: ["Bau"], published_at });
			}
			await put("beides", { title: "Beides", topics: ["Bau", "Recht"] });
			await put("english", { title: "English", topics: ["Bau", "Recht"], language: "en" });
			await put("anderes", { title: "Anderes", topics: ["Sport"] });
			await put("hafen", { topics: ["Bau", "Recht"] });
			const titles = titlesUnder(await page("/articles/hafen"));
			expect(titles).toEqual(["Beides", "Bau 6", "Bau 5", "Bau 4", "Bau 3"]);
		});

		it("has no heading where there are none", async () => {
			await put("hafen");
			expect(await page("/articles/hafen")).not.toContain("Mehr zum Thema");
		});

		it("tags the page with each, and shows a change of its title and its withdrawal", async () => {
			await put("bau", { title: "Vorher", topics: ["Bau"] });
			await put("hafen", { topics: ["Bau"] });
			const { headers } = await request("/articles/hafen");
			expect(headers.get("Cache-Tag")).toBe("article:hafen,article:bau,call,static-pages");
			await put("bau", { title: "Nachher", topics: ["Bau"] });
			expect(titlesUnder(await page("/articles/hafen"))).toEqual(["Nachher"]);
			await newsroom("DELETE", "articles/bau");
			expect(titlesUnder(await page("/articles/hafen"))).toEqual([]);
		});

		it("leaves them out while D1 does not respond, and does not store such a page", async () => {
			await put("bau", { title: "Bau", topics: ["Bau"] });
			await put("hafen", { topics: ["Bau"] });
			const without = async (fault: "down" | "partly") => {
				forgetResponses();
				forgetRevision(env.DB);
				return request("/articles/hafen", {}, { ...env, DB: brokenD1(env.DB, fault) });
			};
			for (const fault of ["down", "partly"] as const) {
				const response = await without(fault);
				expect(response.status).toBe(200);
				expect(response.headers.get("Cache-Tag")).toBe("article:hafen,call,static-pages");
				expect(await response.text()).not.toContain("Mehr zum Thema");
			}
			expect(titlesUnder(await page("/articles/hafen"))).toEqual(["Bau"]);
		});

		it("leaves them out where only they cannot be read, and does not store such a page", async () => {
			await put("bau", { title: "Bau", topics: ["Bau"] });
			await put("hafen", { topics: ["Bau"] });
			forgetResponses();
			const DB = brokenD1(env.DB, undefined, (sql) => {
				if (sql.includes("candidate")) throw new Error("D1_ERROR: internal error");
			});
			const bindings = { ...env, DB };
			const broken = await request("/articles/hafen", {}, bindings);
			expect(broken.status).toBe(200);
			expect(await broken.text()).not.toContain("Mehr zum Thema");
			expect(titlesUnder(await page("/articles/hafen"))).toEqual(["Bau"]);
		});
	});

	it("shows markup in a title as text", async () => {
		await put("titel", { title: "A < B & <script>alert(1)</script>" });
		const html = await page("/articles/titel");
		expect(html).toContain("<h1>A &lt; B &amp; &lt;script&gt;alert(1)&lt;/script&gt;</h1>");
		expect(html).not.toContain("<script>");
	});
});

describe("tables of an article", () => {
	it("scroll in an area with a name that the keyboard reaches", async () => {
		const html =
			'<p><abbr title="<table> \'&quot;&lt;table&gt;">a</abbr></p><table><tbody><tr><td>b</td></tr></tbody></table>';
		await put("zahlen", { body: { html: html + html } });
		const shown = await page("/articles/zahlen");
		for (const number of [1, 2]) {
			const area = `<div class="scrolled" role="region" tabindex="0" aria-label="Tabelle ${number}"><table>`;
			expect(shown).toContain(area);
		}
		expect(shown.match(/<div class="scrolled"/g)).toHaveLength(2);
		expect(shown.match(/<\/table><\/div>/g)).toHaveLength(2);
		const json: { content_html: string } = await (await request("/api/articles/zahlen")).json();
		expect(json.content_html).not.toContain("scrolled");
	});
});

describe("cells of an article", () => {
	it("are aligned by classes on the page, and by attributes elsewhere", async () => {
		await put("zahlen", { body: { markdown: "| a | b |\n|:-:|--:|\n| 1 | 2 |" } });
		const shown = await page("/articles/zahlen");
		expect(shown).toContain('<td class="at-center">1</td>');
		expect(shown).toContain('<td class="at-right">2</td>');
		expect(shown).not.toContain("align=");
		const json: { content_html: string } = await (await request("/api/articles/zahlen")).json();
		expect(json.content_html).toContain('<td align="right">2</td>');
	});
});

describe("an article in a language from right to left", () => {
	it("says so on its page, in lists and in feeds", async () => {
		await put("salam", {
			language: "ar",
			title: "سلام",
			authors: ["أمل", "Bo"],
			body: { markdown: "سلام" },
		});
		const shown = await page("/articles/salam");
		expect(shown).toContain('<html lang="ar" dir="rtl">');
		expect(shown).toMatch(/<bdi><a [^>]*>أمل<\/a><\/bdi>, <bdi><a [^>]*>Bo<\/a><\/bdi>/);
		expect(await page("/")).toMatch(/<article [^>]*lang="ar" dir="rtl">/);
		expect(await page("/")).toContain('<html lang="de">');
		const feed: { items: object[] } = await (await request("/feed.json")).json();
		expect(feed.items).toContainEqual(
			expect.objectContaining({
				content_html: expect.stringContaining('<div lang="ar" dir="rtl"><p>سلام</p></div>'),
			}),
		);
	});
});

describe("GET /", () => {
	it("leads to older articles page by page", async () => {
		for (let number = 10; number < 31; number++) {
			const published_at = `2024-07-${number}T09:00:00Z`;
			await put(`a-${number}`, { title: `Meldung ${number}`, published_at });
		}
		const first = await page("/?utm_source=x");
		expect(first.match(/<article /g)).toHaveLength(20);
		const next = /rel="next" href="([^"]+)"/.exec(first)?.[1] ?? "";
		expect(next).not.toContain("utm_source");
		const second = await page(next);
		expect(second).toContain("Meldung 10");
		expect(second).not.toContain("Meldung 11<");
	});

	it("answers 400 to a cursor it did not hand out", async () => {
		expect((await request("/?cursor=x")).status).toBe(400);
	});
});

describe("GET /topics/{topic}", () => {
	it("has the topic's articles under its name", async () => {
		await put("bau", { topics: ["Förderung & Bau"], title: "Hier" });
		await put("other", { topics: ["Anderes"], title: "Dort" });
		const html = await page("/topics/foerderung-bau");
		expect(html).toContain('<h1 class="topic">Förderung &amp; Bau</h1>');
		expect(html).toContain("Hier");
		expect(html).not.toContain("Dort");
	});

	it("is there for the longest topic that an article may have", async () => {
		await put("lang", { topics: ["ﷺ".repeat(60)], authors: ["ß".repeat(100)] });
		const html = await page("/articles/lang");
		const [, topic = ""] = /class="topic-link" href="([^"]+)"/.exec(html) ?? [];
		const [, author = ""] = /href="(\/authors\/[^"]+)"/.exec(html) ?? [];
		for (const path of [topic, author]) expect((await request(path)).status).toBe(200);
	});

	it("has one name in an article, whatever its case and normal form", async () => {
		await put("bau", { topics: ["Größe", "GRÖSSE", "Gro\u0308ße", "Bau", "bau"] });
		const { topics } = await (await request("/api/articles/bau")).json<Article>();
		expect(topics).toEqual(["Größe", "Bau"]);
	});

	it("returns 404 for a topic without articles", async () => {
		expect((await request("/topics/nichts")).status).toBe(404);
	});
});
