import { describe, expect, it } from "vitest";
import type { RelatedArticles } from "../../../../src/articles/article/further/related.schema.ts";
import { article } from "../../../support/fixtures.ts";
import { newsroom, request } from "../../../support/service.ts";

const put = (slug: string, overrides: Record<string, unknown> = {}) =>
	newsroom("PUT", `articles/${slug}`, article(overrides));
const related = async (path: string) => {
	const { articles }: RelatedArticles = await (await request(`/api/articles/${path}`)).json();
	return articles.map(({ slug }) => slug);
};
const day = (number: number) => `2024-07-${String(number).padStart(2, "0")}T09:00:00Z`;

describe("GET /api/articles/{slug}/related", () => {
	it("has articles of its topics and language: the most in common, the rarer topic, the newest first", async () => {
		await put("hafen", { topics: ["Bau", "Energie", "Selten"], published_at: day(1) });
		await put("bau-alt", { topics: ["Bau"], published_at: day(2) });
		await put("bau-neu", { topics: ["Bau"], published_at: day(9) });
		await put("selten", { topics: ["Selten"], published_at: day(3) });
		await put("beides", { topics: ["Bau", "Energie"], published_at: day(4) });
		await put("english", { topics: ["Bau", "Energie", "Selten"], language: "en" });
		await put("fremd", { topics: ["Recht"] });
		expect(await related("hafen/related")).toEqual(["beides", "selten", "bau-neu", "bau-alt"]);
		expect(await related("hafen/related?limit=2")).toEqual(["beides", "selten"]);
	});

	it("looks at ten topics of an article that has more", async () => {
		const topics = Array.from({ length: 12 }, (_, number) => `Thema ${number}`);
		await put("hafen", { topics });
		await put("viel", { topics: topics.slice(0, 10) });
		await put("wenig", { topics: topics.slice(9) });
		expect(await related("hafen/related")).toEqual(["viel", "wenig"]);
	});

	it("has nothing of what is not public, and nothing for an article without topics", async () => {
		await put("hafen", { topics: ["Bau"] });
		await put("entwurf", { topics: ["Bau"], status: "draft" });
		await put("weg", { topics: ["Bau"] });
		await newsroom("DELETE", "articles/weg");
		await put("ohne", { topics: [] });
		expect(await related("hafen/related")).toEqual([]);
		expect(await related("ohne/related")).toEqual([]);
	});

	it("is 404, 410 or 400 where it should be, and purged with its lists", async () => {
		await put("hafen", { topics: ["Bau", "Recht"] });
		await put("weg");
		await newsroom("DELETE", "articles/weg");
		const ask = (path: string) => request(`/api/articles/${path}`);
		expect((await ask("nichts/related")).status).toBe(404);
		expect((await ask("weg/related")).status).toBe(410);
		expect((await ask("hafen/related?limit=21")).status).toBe(400);
		expect((await ask("hafen/related")).headers.get("Cache-Tag")).toBe(
			"article:hafen,list:topic%3Dbau%26language%3Dde,list:topic%3Drecht%26language%3Dde",
		);
	});
});
