import { describe, expect, it } from "vitest";
import { htmlOf, openPage } from "../../../support/browser-form.ts";
import { article } from "../../../support/fixtures.ts";
import { newToken } from "../../../support/newsroom-people.ts";
import { newsroom, request } from "../../../support/service.ts";

const PAGE = "/newsroom/articles/hafen/preview";
const publish = (input = {}) => newsroom("PUT", "articles/hafen", article(input));
const type = (input = {}) =>
	newsroom("PUT", "articles/hafen/draft", { ...article(), title: "Neuer Titel", ...input });
const decoded = (html: string) =>
	html
		.replaceAll("&lt;", "<")
		.replaceAll("&gt;", ">")
		.replaceAll("&quot;", '"')
		.replaceAll("&amp;", "&");
const sourcesIn = (html: string) =>
	Array.from(html.matchAll(/<code>(.*?)<\/code>/gs), ([, source = ""]) => decoded(source));

describe("the preview in the newsroom", () => {
	it("is the real page, apart from its banner and what belongs to its address", async () => {
		await newsroom("PUT", "pages/impressum", { title: "Impressum", body: { markdown: "x" } });
		await newsroom("PUT", "front", { slots: [], sections: ["wohnungswirtschaft"] });
		await publish({ label: "advertisement", topics: ["Wohnungswirtschaft"] });
		await publish({ title: "Zwei", label: "comment" });
		const response = await openPage(PAGE);
		expect(response.headers.get("Cache-Control")).toBe("private, no-store");
		expect(response.headers.get("Content-Security-Policy")).toContain("frame-ancestors 'self'");
		const body = (html: string) => html.slice(html.indexOf("<body>"));
		const real = body(await (await request("/articles/hafen")).text());
		const previewed = body(await response.text()).replace(/<aside class="preview.*?<\/aside>/s, "");
		expect(previewed).toBe(real.replace(/<p class="address">.*?<\/p>/, ""));
	});

	it.each([
		["a draft", async () => type(), "noch ist er nicht öffentlich"],
		["a public article", async () => publish(), "So ist der Artikel öffentlich."],
		[
			"a change of one",
			async () => [await publish(), await type()],
			"öffentlich ist noch der alte",
		],
	])("says that it shows %s", async (_, store, text) => {
		await store();
		const html = await htmlOf(PAGE);
		expect(html).toContain(text);
		expect(html).toContain('<a href="/newsroom/articles/hafen">');
	});

	it("leads nowhere beside the text that somebody writes, where tabs do that", async () => {
		await publish();
		const html = await htmlOf(PAGE, undefined, { "Sec-Fetch-Dest": "iframe" });
		expect(html).not.toContain('href="/newsroom/articles/hafen');
	});

	it("shows the article in lists, and as other sites show a link", async () => {
		await publish();
		await type({ label: "advertisement", summary: "Kurz <gesagt>." });
		const html = await htmlOf(`${PAGE}?as=card`);
		expect(html.match(/<article class="teaser/g)).toHaveLength(2);
		expect(html).toContain('<p class="host">news.example</p>');
		expect(html).toContain('<p class="name">Anzeige: Neuer Titel</p><p>Kurz &lt;gesagt&gt;.</p>');
	});

	it("shows the item of the feeds, the same as in the feeds", async () => {
		await publish({ label: "advertisement", authors: ["Ada <b>"] });
		const html = await htmlOf(`${PAGE}?as=feed`);
		expect(html).toContain("<h3>Anzeige: Neue Wohnungen am Hafen</h3>");
		const [rss = "", atom = "", json = ""] = sourcesIn(html);
		const bare = (xml: string) => xml.replace(/\n\s*/g, "\n");
		expect(bare(await (await request("/rss.xml")).text())).toContain(bare(rss));
		expect(bare(await (await request("/atom.xml")).text())).toContain(bare(atom));
		const { items } = await (await request("/feed.json")).json<{ items: unknown[] }>();
		expect([JSON.parse(json)]).toEqual(items);
	});

	it("shows a text that is too complex to be published as it was typed", async () => {
		await type({ body: { markdown: `${"> ".repeat(2000)}<b>` } });
		expect(await htmlOf(PAGE)).toContain("<pre>&gt; &gt; ");
		expect((await openPage(`${PAGE}?as=feed`)).status).toBe(200);
		expect((await openPage(`${PAGE}?as=card`)).status).toBe(200);
	});

	it("cuts the source of a long text", async () => {
		await type({ body: { markdown: "Wort ".repeat(10_000) } });
		const html = await htmlOf(`${PAGE}?as=feed`);
		expect(html.match(/Der Rest ist hier weggelassen/g)).toHaveLength(3);
	});

	it("is for those who may read articles, and speaks their language", async () => {
		await publish();
		const { token } = await newToken("analyst");
		expect((await openPage(PAGE, token)).status).toBe(403);
		expect((await openPage("/newsroom/articles/fehlt/preview")).status).toBe(404);
		const english = await htmlOf(`${PAGE}?as=nothing`, undefined, { "Accept-Language": "en" });
		expect(english).toContain('<aside class="preview newsroom-preview" lang="en"');
	});
});
