import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { article } from "../../../support/fixtures.ts";
import { slugsOf } from "../../../support/reading.ts";
import { newsroom, request } from "../../../support/service.ts";

const put = (slug: string, overrides: Record<string, unknown> = {}) =>
	newsroom("PUT", `articles/${slug}`, article(overrides));
const find = (q: string) => slugsOf(`q=${q}&limit=100`);

describe("the search index", () => {
	const index = (method: string, search = "") => newsroom(method, `search-index${search}`);
	const tables = async () =>
		(
			await env.DB.prepare(
				"SELECT type, name, sql FROM sqlite_master WHERE name LIKE '%search%' ORDER BY name",
			).all()
		).results;

	it("can be dropped for an export, while publishing goes on, and created again", async () => {
		for (let number = 1; number <= 60; number++)
			await put(`a-${number}`, { title: `Kran ${number}` });
		const before = await tables();
		expect((await index("DELETE")).status).toBe(204);
		expect((await index("DELETE")).status).toBe(204);
		expect(JSON.stringify(await tables())).not.toContain("VIRTUAL");
		expect((await request("/api/articles?q=kran")).status).toBe(503);
		expect((await put("b", { title: "Kran B" })).status).toBe(201);
		expect((await newsroom("DELETE", "articles/a-1")).status).toBe(204);

		const made: { next?: string } = await (await index("PUT")).json();
		expect(await tables()).toEqual(before);
		expect((await put("c", { title: "Kran C" })).status).toBe(201);
		expect((await put("a-2", { title: "Bagger" })).status).toBe(200);
		let { next } = made;
		while (next !== undefined) {
			const progress = await index("POST", new URL(next).search);
			({ next } = await progress.json<{ next?: string }>());
		}
		const slugs = Array.from({ length: 58 }, (_, number) => `a-${number + 3}`);
		expect((await find("kran")).sort()).toEqual([...slugs, "b", "c"].sort());
		expect(await find("bagger")).toEqual(["a-2"]);
	});

	it("gets the words of articles that an older version stored when it is filled", async () => {
		await put("a", { title: "Häuser am Kai", body: { markdown: "Text" } });
		await put("b", {
			title: "Häuser am Ufer",
			body: { markdown: "Text" },
			published_at: "2999-01-01T00:00:00Z",
		});
		await env.DB.prepare("DELETE FROM article_words").run();
		await index("PUT");
		await env.DB.prepare(
			"INSERT INTO article_search (rowid, title, summary, text, lists) SELECT search_key, title, summary, text, lists FROM searchable_articles WHERE article_key = 1",
		).run();
		expect([await find("kai"), await find("hauses")]).toEqual([["a"], []]);
		await index("POST");
		expect([await find("kai"), await find("hauses")]).toEqual([["a"], ["a"]]);
		const { results } = await env.DB.prepare("SELECT title FROM article_words").all();
		expect(results).toEqual([
			{ title: "hauser am kai \uE000haus" },
			{ title: "hauser am ufer \uE000haus" },
		]);
	});

	it("is the newsroom's alone", async () => {
		for (const method of ["DELETE", "PUT", "POST"]) {
			expect((await request("/newsroom/api/search-index", { method })).status).toBe(401);
		}
	});
});
