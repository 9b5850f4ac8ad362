import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { toShownHtml } from "../../../src/content/site-links.ts";
import { article } from "../../support/fixtures.ts";
import { newsroom, request, tickAt } from "../../support/service.ts";

const OLD = "https://news.example";
const NEW = "https://neu.example";
const moved = { ...env, SITE_URL: NEW };

const markdown = `Ein [Verweis](/articles/anderer), [hier](#ziel), [voll](${OLD}/articles/voll), [fremd](https://fremd.example/).

## Ziel

![Zeichen](/icon.png)

Und \`<a href="/./x">\` als Text.

<iframe src="/karte"></iframe>`;
const body = { markdown };
const put = (bindings: Env = env) =>
	newsroom("PUT", "articles/hafen", article({ body, topics: ["Bau"] }), {}, bindings);
const stored = () =>
	env.DB.prepare("SELECT content_html, revision, updated_at FROM articles").first();
const textOf = async (path: string, bindings: Env) => (await request(path, {}, bindings)).text();

const LINKS = ["articles/anderer", "articles/hafen#text-ziel", "icon.png", "karte"];

/** Every public place that shows the text of an article. */
const PLACES = [
	"/articles/hafen",
	"/api/articles/hafen",
	"/api/articles?include=content",
	"/api/articles?include=content&q=Verweis",
	"/api/changes?since=0&include=content",
	"/rss.xml",
	"/atom.xml",
	"/feed.json",
	"/topics/bau/rss.xml",
];

describe("an article that was stored under another SITE_URL", () => {
	it.each(PLACES)("has the links of the present one at %s", async (path) => {
		await put();
		const text = (await textOf(path, moved)).replaceAll("\\/", "/");
		for (const link of LINKS) expect(text).toContain(`${NEW}/${link}`);
		// What was typed in full stays.
		expect(text).toContain(`${OLD}/articles/voll`);
		expect(text).toContain("https://fremd.example/");
		expect(text.replaceAll(`${OLD}/articles/voll`, "")).not.toContain(OLD);
		expect(text).not.toContain("site.invalid");
		expect(text).not.toContain('="/./');
	});

	it("is the same for the newsroom, and shows typed words as they were typed", async () => {
		await put();
		const { content_html }: { content_html: string } = await (
			await newsroom("GET", "articles/hafen", undefined, {}, moved)
		).json();
		expect(content_html).toContain(`<a href="${NEW}/articles/anderer">`);
		expect(content_html).toContain('&#x3C;a href=&quot;/./x">');
		expect(content_html).toContain(": /karte</a>");
	});

	it("does not change when the same is sent again under either", async () => {
		await put();
		const before = await stored();
		for (const bindings of [env, moved]) {
			expect((await put(bindings)).status).toBe(200);
			expect(await stored()).toEqual(before);
		}
	});

	it("does not change when it is sent again before the upgrade has stored it anew", async () => {
		await put();
		const { content_html } = Object(await stored());
		const old = toShownHtml({ url: OLD }, content_html);
		await env.DB.prepare("UPDATE articles SET content_html = ?").bind(old).run();
		const before = await stored();
		await put();
		expect(await stored()).toEqual(before);
		await env.DB.exec("UPDATE content_upgrade SET version = 1, article_key = NULL");
		await tickAt(new Date());
		expect(Object(await stored()).content_html).toBe(content_html);
		expect(await textOf("/articles/hafen", moved)).toContain(`${NEW}/articles/anderer`);
	});
});
