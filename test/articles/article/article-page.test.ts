import { describe, expect, it } from "vitest";
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
		expect(html).toContain(">15.07.2024</time>");
		expect(html).toContain("<h2>Zeitplan</h2>");
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
		expect(html).toContain(">15 July 2024</time>");
	});

	it("shows a day as it is where the site is", async () => {
		await put("spaet", { published_at: "2024-07-14T22:30:00Z" });
		expect(await page("/articles/spaet")).toContain(">15.07.2024</time>");
	});

	it("shows markup in a title as text", async () => {
		await put("titel", { title: "A < B & <script>alert(1)</script>" });
		const html = await page("/articles/titel");
		expect(html).toContain("<h1>A &lt; B &amp; &lt;script&gt;alert(1)&lt;/script&gt;</h1>");
		expect(html).not.toContain("<script>");
	});
});

describe("GET /", () => {
	it("leads to older articles page by page", async () => {
		for (let number = 10; number < 31; number++) {
			const published_at = `2024-07-${number}T09:00:00Z`;
			await put(`a-${number}`, { title: `Meldung ${number}`, published_at });
		}
		const first = await page("/?utm_source=x");
		expect(first.match(/<h2>/g)).toHaveLength(20);
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

	it("answers 404 where no article stands", async () => {
		expect((await request("/topics/nichts")).status).toBe(404);
	});
});
