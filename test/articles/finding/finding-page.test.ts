import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import { htmlOf, openPage } from "../../support/browser-form.ts";
import { article } from "../../support/fixtures.ts";
import { newToken } from "../../support/newsroom-people.ts";
import { newsroom, request } from "../../support/service.ts";

const BARE = { published_at: undefined, topics: [], authors: [], body: { markdown: "Text." } };
const put = (slug: string, overrides: Record<string, unknown> = {}) =>
	newsroom("PUT", `articles/${slug}`, article({ ...BARE, ...overrides }));

/** Returns the slugs of the articles that a page lists, in its order. */
const slugsIn = (html: string) =>
	[...html.matchAll(/<h2><a href="\/newsroom\/articles\/([^"]+)"/g)].map(([, slug]) => slug);
const textOf = (html: string) =>
	html
		.replace(/<label class="choose">.*?<\/label>/gs, "")
		.replace(/<[^>]+>/g, " ")
		.replace(/\s+/g, " ")
		.trim();
const entryOf = (html: string, slug: string) =>
	textOf(
		html.split(/<\/?li>/).find((part) => part.includes(`href="/newsroom/articles/${slug}"`)) ?? "",
	);

describe("GET /newsroom/articles", () => {
	beforeEach(async () => {
		await put("hafen", { title: "Häuser am <b>Hafen", topics: ["Bau"], label: "advertisement" });
		await put("road", { title: "The Road", language: "en", topics: ["Verkehr"] });
		await put("entwurf", { title: "Ärger im Hafen", status: "draft", authors: ["Ada Öz"] });
		await put("spaeter", { title: "Zoo", published_at: "2999-01-07T05:00:00Z" });
		await newsroom("PUT", "articles/neu/draft", { title: "" });
		await newsroom("PUT", "articles/hafen/draft", { title: "Häuser am Kai" });
		await put("weg", { title: "Weg" });
		await newsroom("DELETE", "articles/weg");
	});

	it("filters, searches and sorts as the API does", async () => {
		const cases: [string, string[]][] = [
			["", ["weg", "hafen", "neu", "spaeter", "entwurf", "road"]],
			[
				"?q=&status=&topic=&author=&language=&sort=",
				["weg", "hafen", "neu", "spaeter", "entwurf", "road"],
			],
			["?q=HAFEN", ["hafen", "entwurf"]],
			["?q=h%C3%A4us&status=draft", []],
			["?status=draft", ["neu", "entwurf"]],
			["?status=published&has_draft=true", ["hafen"]],
			["?status=withdrawn", ["weg"]],
			["?topic=Bau", ["hafen"]],
			["?author=ada+%C3%B6z", ["entwurf"]],
			["?language=en", ["road"]],
			["?sort=scheduled&status=scheduled", ["spaeter"]],
			[
				"?status=nothing&sort=wrong&has_draft=1&other=2",
				["weg", "hafen", "neu", "spaeter", "entwurf", "road"],
			],
		];
		for (const [search, slugs] of cases) {
			const html = await htmlOf(`/newsroom/articles${search}`);
			expect([search, slugsIn(html).sort()]).toEqual([search, slugs.sort()]);
			expect(html).toContain(`${slugs.length} Artikel</p>`);
		}
	});

	it("says of each article what it is, when it appears, and who changed it last", async () => {
		await env.DB.exec("UPDATE articles SET published_at = 1720000000000 WHERE slug = 'hafen'");
		const html = await htmlOf("/newsroom/articles");
		const at = "(?:Mo|Di|Mi|Do|Fr|Sa|So), \\d\\d\\.\\d\\d\\.\\d{4}, \\d\\d:\\d\\d MES?Z";
		const changed = `Geändert ${at} von NEWSROOM_TOKEN`;
		const cases: [string, string][] = [
			[
				"hafen",
				`^Häuser am &lt;b&gt;Hafen Erschienen Mi, 03.07.2024, 11:46 MESZ · ${changed} Anzeige Arbeitskopie veröffentlicht Auf der Website$`,
			],
			["road", `^The Road Erschienen ${at} · ${changed} veröffentlicht Auf der Website$`],
			["entwurf", `^Ärger im Hafen ${changed} Entwurf$`],
			["neu", `^Ohne Titel \\(neu\\) ${changed} Entwurf$`],
			["spaeter", `^Zoo Erscheint Mo, 07.01.2999, 06:00 MEZ · ${changed} geplant$`],
			["weg", `^Weg ${changed} zurückgezogen`],
		];
		for (const [slug, text] of cases) expect(entryOf(html, slug)).toMatch(new RegExp(text));
		expect(html).toContain('<a href="/newsroom/articles/road" lang="en"');
		expect(html).toContain('href="/articles/hafen"');
		const late = "UPDATE articles SET published_at = 1720000000000 WHERE slug = 'spaeter'";
		await env.DB.exec(late);
		const overdue = entryOf(await htmlOf("/newsroom/articles"), "spaeter");
		expect(overdue).toMatch(
			/Sollte erscheinen Mi, 03\.07\.2024, 11:46 MESZ .* überfällig geplant$/,
		);
	});

	it("says why nothing was found, and what to do instead", async () => {
		const cases: [string, string, string?][] = [
			["?q=nirgends", "Dazu gibt es keinen Artikel.", "/newsroom/articles"],
			["?q=road&status=draft", "Überall danach suchen", "/newsroom/articles?q=road"],
			[
				"?topic=Verkeh",
				"Kein Artikel hat das Thema „Verkeh“. Meinten Sie:",
				"/newsroom/articles?topic=verkehr",
			],
			["?author=%C3%B6%3Cb", "Kein Artikel ist von „ö&lt;b“."],
			["?language=fr", "Kein Artikel ist in dieser Sprache: Französisch."],
			["?topic=Verkehr&status=withdrawn", "Dazu gibt es keinen Artikel."],
			["?status=scheduled&q=", "1 Artikel"],
		];
		for (const [search, text, href] of cases) {
			const html = await htmlOf(`/newsroom/articles${search}`);
			expect([search, textOf(html).includes(text)]).toEqual([search, true]);
			if (href) expect(html).toContain(`href="${href}"`);
		}
	});

	it("keeps what was typed, and the chosen list", async () => {
		const html = await htmlOf("/newsroom/articles?q=%22%3Cb&status=draft&topic=B+%26&sort=title");
		for (const part of [
			'value="&quot;&lt;b"',
			'<input type="hidden" name="status" value="draft"/>',
			'value="B &amp;"',
			'<option value="title" selected="">',
			"<details open",
			'aria-current="true">Entwürfe</a>',
			"topic=B+%26&amp;sort=title",
		])
			expect(html).toContain(part);
	});

	it("has a small script of its own, and allows no other", async () => {
		const page = await openPage("/newsroom/articles");
		expect(page.headers.get("Content-Security-Policy")).toContain("script-src 'self'");
		const [, path = ""] = /<script type="module" src="([^"]+)"/.exec(await page.text()) ?? [];
		const script = await request(path);
		expect(script.headers.get("Content-Type")).toBe("text/javascript; charset=utf-8");
		expect((await script.text()).length).toBeLessThan(5000);
	});

	it("turns its pages, and refuses the cursor of another list", async () => {
		for (let n = 0; n < 20; n++) await put(`a-${n}`, { title: `Nr. ${n}` });
		const first = await htmlOf("/newsroom/articles?sort=updated");
		const next = /rel="next" href="([^"]+)"/.exec(first)?.[1]?.replaceAll("&amp;", "&") ?? "";
		const second = await htmlOf(next);
		expect(new Set([...slugsIn(first), ...slugsIn(second)]).size).toBe(26);
		expect(second).toContain('rel="prev" href="/newsroom/articles?sort=updated"');
		expect((await openPage(next.replace("sort=updated", "sort=title"))).status).toBe(400);
	});

	it("greets an empty newsroom, in English too", async () => {
		await env.DB.exec("DELETE FROM article_drafts");
		await env.DB.exec("DELETE FROM board_entries");
		expect(await htmlOf("/newsroom/articles")).toContain("Schreiben Sie den ersten");
		const english = await htmlOf("/newsroom/articles", undefined, { "Accept-Language": "en" });
		expect(english).toContain("Write the first one");
	});

	it.each([
		["author", 200, true],
		["editor", 200, true],
		["analyst", 403, false],
	] as const)("answers %ss with %i", async (role, status, mayWrite) => {
		const { token } = await newToken(role);
		const response = await openPage("/newsroom/articles", token);
		expect(response.status).toBe(status);
		const html = await response.text();
		expect(html.includes('href="/newsroom/articles/new"')).toBe(mayWrite);
		expect(html.includes('<a href="/newsroom/articles"')).toBe(mayWrite);
	});
});
