import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { CONTENT_VERSION } from "../../src/content/content-version.ts";
import { primaryDatabase } from "../../src/platform/db/connection.ts";
import {
	listStoredPages,
	toPageUpgradeStatement,
} from "../../src/static-pages/static-page-upgrade.sql.ts";
import { brokenD1 } from "../support/faults.ts";
import { article, staticPage } from "../support/fixtures.ts";
import { newsroom, request, tickAt } from "../support/service.ts";

const now = new Date("2026-03-01T00:00:00Z");
const put = (slug: string, overrides: Record<string, unknown> = {}) =>
	newsroom("PUT", `pages/${slug}`, staticPage(overrides));
const read = async (slug: string) =>
	(await newsroom("GET", `pages/${slug}`)).json<Record<string, unknown>>();
const progress = () =>
	env.DB.prepare("SELECT version, article_key, static_page_slug FROM content_upgrade").first();

/** Makes all pages as an older version stored them, which rendered otherwise. */
const makeOld = () =>
	env.DB.batch([
		env.DB.prepare("UPDATE static_pages SET html = '<p>alt</p>'"),
		env.DB.prepare("UPDATE content_upgrade SET version = 0, article_key = 0"),
	]);

describe("the upgrade of stored static pages", () => {
	it("renders them again from their sources, after the articles, and changes nothing else", async () => {
		await newsroom("PUT", "articles/hafen", article());
		for (let number = 1; number <= 9; number++) await put(`p-${number}`);
		const before = await read("p-9");
		await makeOld();
		expect(await (await request("/pages/p-9")).text()).toContain("<p>alt</p>");
		const seen = [];
		for (let tick = 0; tick < 5; tick++) {
			await tickAt(now);
			seen.push(await progress());
		}
		const steps = [
			[1, ""],
			[null, ""],
			[null, "p-8"],
			[null, "p-9"],
			[null, null],
		];
		expect(seen).toEqual(
			steps.map(([article_key, static_page_slug]) => ({
				version: CONTENT_VERSION,
				article_key,
				static_page_slug,
			})),
		);
		expect(await read("p-9")).toEqual(before);
		expect(await (await request("/pages/p-9")).text()).toContain("<em>Randnotiz</em>");

		const queries: string[] = [];
		await tickAt(now, { ...env, DB: brokenD1(env.DB, undefined, (sql) => queries.push(sql)) });
		expect(queries.filter((sql) => sql.includes("content_upgrade"))).toHaveLength(1);
		expect(queries.filter((sql) => sql.includes("static_pages"))).toEqual([]);
	});

	it("leaves a page alone that is changed meanwhile", async () => {
		await put("impressum");
		await makeOld();
		const db = primaryDatabase(env.DB);
		const rows = await listStoredPages(db, "");
		await put("impressum", { body: { markdown: "Neu" } });
		await db.$client.batch(rows.map((row) => toPageUpgradeStatement(db, row, "<p>x</p>")));
		expect(await read("impressum")).toMatchObject({ content_html: "<p>Neu</p>" });
	});

	it("keeps what cannot be rendered any more, and goes on", async () => {
		await put("a");
		await put("b");
		await makeOld();
		await env.DB.prepare("UPDATE static_pages SET source = ? WHERE slug = 'a'")
			.bind("> ".repeat(500))
			.run();
		for (let tick = 0; tick < 2; tick++) await tickAt(now);
		expect(await read("a")).toMatchObject({ content_html: "<p>alt</p>" });
		expect(await read("b")).toMatchObject({ content_html: expect.stringContaining("Randnotiz") });
	});

	it("takes few of long pages at a tick", async () => {
		const markdown = "a ".repeat(120_000);
		for (const slug of ["a", "b", "c"]) await put(slug, { body: { markdown } });
		const rows = await listStoredPages(primaryDatabase(env.DB), "");
		expect(rows.map(({ slug }) => slug)).toEqual(["a"]);
	});
});
