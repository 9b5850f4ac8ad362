import { env } from "cloudflare:workers";
import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { renderArticle } from "../../../src/articles/article/article-content.ts";
import {
	listStoredContent,
	toUpgradeStatements,
} from "../../../src/articles/article/article-upgrade.sql.ts";
import { CONTENT_VERSION } from "../../../src/content/content-version.ts";
import { primaryDatabase } from "../../../src/platform/db/connection.ts";
import { brokenD1 } from "../../support/faults.ts";
import { article } from "../../support/fixtures.ts";
import { slugsOf } from "../../support/reading.ts";
import { newsroom, request, tickAt } from "../../support/service.ts";

const now = new Date("2026-03-01T00:00:00Z");
const put = (slug: string, overrides: Record<string, unknown> = {}) =>
	newsroom("PUT", `articles/${slug}`, article(overrides));
const read = async (slug: string) =>
	(await newsroom("GET", `articles/${slug}`)).json<Record<string, unknown>>();

/** Makes all articles as an older version stored them, which rendered and indexed otherwise. */
async function makeOld(): Promise<void> {
	await env.DB.batch(
		[
			"UPDATE articles SET content_html = '<p>alt</p>'",
			"UPDATE articles SET summary = 'alt' WHERE details <> '{}'",
			"UPDATE article_texts SET text = 'alt'",
			"DELETE FROM article_words",
			"DELETE FROM article_search",
			"INSERT INTO article_search (rowid, title, summary, text, lists) SELECT search_key, title, summary, text, lists FROM searchable_articles WHERE article_key IN (SELECT article_key FROM articles WHERE status = 'published')",
			"UPDATE content_upgrade SET version = 0, article_key = 0",
		].map((statement) => env.DB.prepare(statement)),
	);
}

const progress = () => env.DB.prepare("SELECT version, article_key FROM content_upgrade").first();

describe("the upgrade of stored articles", () => {
	it("makes all that is made of a source anew, and tells nobody", async () => {
		await put("hafen");
		await put("typed", { summary: "Selbst geschrieben" });
		await put("entwurf", { status: "draft" });
		const before = await Promise.all(["hafen", "typed", "entwurf"].map(read));
		const changes = await (await request("/api/changes?since=0")).json<{ revision: number }>();
		const feed = (await request("/rss.xml")).headers.get("ETag");
		await makeOld();
		expect(await (await request("/articles/hafen")).text()).toContain("<p>alt</p>");
		expect(await slugsOf("q=Baubeginn")).toEqual([]);

		await tickAt(now);
		expect(await Promise.all(["hafen", "typed", "entwurf"].map(read))).toEqual(before);
		expect(await (await request("/articles/hafen")).text()).toContain("<strong>120</strong>");
		expect((await slugsOf("q=Baubeginn")).sort()).toEqual(["hafen", "typed"]);
		expect(await slugsOf("q=geschrieben")).toEqual(["typed"]);
		expect((await request("/rss.xml")).headers.get("ETag")).toBe(feed);
		const since = await request(`/api/changes?since=${changes.revision}`);
		expect(await since.json()).toMatchObject({ changes: [] });
	});

	it("goes on in portions, and then reads one row at each tick", async () => {
		for (let number = 1; number <= 18; number++) await put(`a-${number}`);
		await makeOld();
		const seen = [];
		for (let tick = 0; tick < 4; tick++) {
			await tickAt(now);
			seen.push(await progress());
		}
		const version = CONTENT_VERSION;
		expect(seen).toEqual([8, 16, 18, null].map((article_key) => ({ version, article_key })));
		const { results } = await env.DB.prepare(
			"SELECT count(*) AS old FROM articles WHERE content_html = '<p>alt</p>'",
		).all();
		expect(results).toEqual([{ old: 0 }]);

		const queries: string[] = [];
		const DB = brokenD1(env.DB, undefined, (sql) => queries.push(sql));
		await tickAt(now, { ...env, DB });
		expect(queries.filter((sql) => /^select.*article_(?:texts|sources|words)/is.test(sql))).toEqual(
			[],
		);
	});

	it("raises no revision where everything is as it would be made", async () => {
		await put("hafen");
		const { results: before } = await env.DB.prepare("SELECT * FROM publication").all();
		await tickAt(now);
		await tickAt(now);
		expect((await env.DB.prepare("SELECT * FROM publication").all()).results).toEqual(before);
		expect(await progress()).toEqual({ version: CONTENT_VERSION, article_key: null });
	});

	it("leaves an article alone that is changed meanwhile", async () => {
		await put("hafen");
		await makeOld();
		const db = primaryDatabase(env.DB);
		const rows = await listStoredContent(db, 0);
		await put("hafen", { body: { markdown: "Neu" } });
		const content = { html: "<p>x</p>", text: "x", summary: "x", warnings: [] };
		const words = { title: "x", summary: "x", text: "x" };
		const upgrades = rows.map((row) => ({ row, content: { ...content, words } }));
		await db.$client.batch(await toUpgradeStatements(db, upgrades));
		expect(await read("hafen")).toMatchObject({ content_html: "<p>Neu</p>", summary: "Neu" });
		expect(await slugsOf("q=Neu")).toEqual(["hafen"]);
	});

	it("works without a search index", async () => {
		await put("hafen");
		await makeOld();
		await newsroom("DELETE", "search-index");
		await tickAt(now);
		expect(await progress()).toEqual({ version: CONTENT_VERSION, article_key: 1 });
		expect(await read("hafen")).toMatchObject({ content_html: expect.stringContaining("120") });
	});

	it("keeps what cannot be rendered any more, and makes its words", async () => {
		await put("hafen", { title: "Häuser" });
		await makeOld();
		await env.DB.prepare("UPDATE article_sources SET source = ?").bind("> ".repeat(500)).run();
		await tickAt(now);
		expect(await read("hafen")).toMatchObject({ content_html: "<p>alt</p>" });
		expect(await slugsOf("q=Haus")).toEqual(["hafen"]);
		expect(await progress()).toEqual({ version: CONTENT_VERSION, article_key: 1 });
	});
});

// If this fails, what is made of a body has changed: raise CONTENT_VERSION, and write the new hash beside it.
it("CONTENT_VERSION stands for what is made of a body", async () => {
	const markdown = `## Überschrift

3. Oktober: Die Mieter*innen der Häuser am Hafen, www.a.example/_b_/c und „https://b.example“.[^1]

| a | b |
|---|--:|
| 1 | 2 |

- [x] erledigt
- [ ] offen

Ein Satz. <iframe src="https://d.example"></iframe>

[^1]: <span lang="en">Note</span> <iframe src="https://c.example" title="Film"></iframe>`;
	const { html, text, summary, words } = await renderArticle({
		...{ slug: "alles", title: "Kolleg*innen", summary: undefined, language: "de" },
		...{ authors: ["Ada"], topics: ["Bau"], body: { markdown } },
	});
	const made = JSON.stringify([html, text, summary, words]);
	const hash = createHash("sha256").update(made).digest("hex").slice(0, 16);
	expect({ [CONTENT_VERSION]: hash }).toEqual({ 5: "e962c045466037ef" });
});
