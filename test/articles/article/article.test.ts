import { describe, expect, it } from "vitest";
import type { Article, ArticleSummary } from "../../../src/articles/article/article.schema.ts";
import { article, survey } from "../../support/fixtures.ts";
import { newsroom, request } from "../../support/service.ts";

interface Page {
	articles: ArticleSummary[];
	next?: string;
}

const day = (date: number) => `2024-07-${String(date).padStart(2, "0")}T09:00:00Z`;

async function publish(slugs: string[], overrides: Record<string, unknown> = {}) {
	for (const [index, slug] of slugs.entries()) {
		const published_at = day(slugs.length - index);
		await newsroom("PUT", `articles/${slug}`, article({ published_at, ...overrides }));
	}
}

async function page(path: string): Promise<Page & { slugs: string[]; link: string | null }> {
	const response = await request(path);
	const body: Page = await response.json();
	const slugs = body.articles.map(({ slug }) => slug);
	return { ...body, slugs, link: response.headers.get("Link") };
}

describe("GET /api/articles", () => {
	it("is an empty list before anything is published", async () => {
		expect(await (await request("/api/articles")).json()).toEqual({ articles: [], total: 0 });
	});

	it("has the newest first, without their text", async () => {
		await publish(["c", "b", "a"]);
		const { articles, slugs } = await page("/api/articles");
		expect(slugs).toEqual(["c", "b", "a"]);
		expect(articles[0]).toMatchObject({
			slug: "c",
			url: "https://news.example/articles/c",
			language: "de",
			title: "Neue Wohnungen am Hafen",
			summary: expect.stringContaining("Am Hafen entstehen 120 Wohnungen."),
			authors: ["Ada Beispiel"],
			topics: ["Wohnungswirtschaft"],
			published_at: "2024-07-03T09:00:00.000Z",
			updated_at: "2024-07-03T09:00:00.000Z",
		});
		expect(articles[0]).not.toHaveProperty("content_html");
		expect(articles[0]).not.toHaveProperty("key");
	});

	it("leads from page to page by an address that is in the body and the Link header", async () => {
		await publish(["e", "d", "c", "b", "a"]);
		const seen: string[] = [];
		let path: string | undefined = "/api/articles?limit=2&topic=wohnungswirtschaft";
		while (path) {
			const { slugs, next, link }: Awaited<ReturnType<typeof page>> = await page(path);
			seen.push(...slugs);
			expect(/<([^>]+)>; rel="next"/.exec(link ?? "")?.[1]).toBe(next);
			path = next?.replace("https://news.example", "");
		}
		expect(seen).toEqual(["e", "d", "c", "b", "a"]);
	});

	it("misses and repeats nothing where articles share a moment", async () => {
		const slugs = ["a", "b", "c", "d", "e"];
		for (const slug of slugs) await newsroom("PUT", `articles/${slug}`, article());
		const first = await page("/api/articles?limit=3");
		const second = await page(first.next?.replace("https://news.example", "") ?? "");
		expect([...first.slugs, ...second.slugs].sort()).toEqual(slugs);
		expect(second.next).toBeUndefined();
	});

	it("keeps to a topic, a language, or a topic in a language", async () => {
		await publish(["de-bau"], { topics: ["Förderung & Bau"] });
		await publish(["de-other"], { topics: ["Anderes"] });
		await publish(["en-bau"], { topics: ["Förderung & Bau"], language: "en" });
		const slugs = async (query: string) => (await page(`/api/articles?${query}`)).slugs.sort();
		expect(await slugs("topic=foerderung-bau")).toEqual(["de-bau", "en-bau"]);
		expect(await slugs("topic=F%C3%B6rderung%20%26%20Bau")).toEqual(["de-bau", "en-bau"]);
		expect(await slugs("language=de")).toEqual(["de-bau", "de-other"]);
		expect(await slugs("topic=foerderung-bau&language=en")).toEqual(["en-bau"]);
		expect(await slugs("topic=nichts")).toEqual([]);
	});

	it.each([
		["limit=0", "limit"],
		["limit=101", "limit"],
		["limit=1.5", "limit"],
		["limit=", "limit"],
		["limit=1&limit=2", "limit"],
		["cursor=", "cursor"],
		["cursor=x", "cursor"],
		["cursor=zzzzzzzzzzz.1", "cursor"],
		["language=deutsch!", "language"],
		["topic=!", "topic"],
		["author=!", "author"],
		["autor=x", "autor"],
	])("answers 400 to ?%s and names %s", async (query, field) => {
		const response = await request(`/api/articles?${query}`);
		expect(response.status).toBe(400);
		expect(response.headers.get("Content-Type")).toBe("application/problem+json");
		expect(await response.json()).toMatchObject({ errors: [{ field }] });
	});

	it("is readable by scripts of any page", async () => {
		const { headers } = await request("/api/articles", {
			headers: { Origin: "https://other.example" },
		});
		expect(headers.get("Access-Control-Allow-Origin")).toBe("*");
		expect(headers.get("Access-Control-Expose-Headers")).toContain("Link");
	});

	it("returns 304 to clients that have it, and 200 after a change", async () => {
		await publish(["a"]);
		const first = await request("/api/articles");
		const headers = { "If-None-Match": first.headers.get("ETag") ?? "" };
		const second = await request("/api/articles", { headers });
		expect(second.status).toBe(304);
		expect(await second.text()).toBe("");
		expect(second.headers.get("ETag")).toBe(first.headers.get("ETag"));
		expect(second.headers.get("Cache-Control")).toBe(first.headers.get("Cache-Control"));
		expect(second.headers.get("Content-Type")).toBeNull();
		await publish(["b"]);
		expect((await request("/api/articles", { headers })).status).toBe(200);
	});
});

describe("GET /api/articles/{slug}", () => {
	it("has the text, and the open survey that is announced", async () => {
		await publish(["hafen"]);
		await newsroom("PUT", "surveys/leserumfrage", survey());
		const body: Article = await (await request("/api/articles/hafen")).json();
		expect(body.content_html).toContain("<strong>120</strong>");
		expect(body.content_html).toContain('<h2 id="text-zeitplan">Zeitplan</h2>');
		expect(body.id).toMatch(/^tag:news\.example,\d{4}-\d\d-\d\d:[0-9a-f-]{36}$/);
		expect(body.survey).toEqual({
			title: "Leserumfrage",
			url: "https://news.example/surveys/leserumfrage",
		});
	});

	it.each([
		["draft", { status: "draft" }],
		["scheduled", { opens_at: "2999-01-01T00:00:00Z" }],
		["closed", { status: "closed" }],
		["not announced", { announce: false }],
	])("has no survey that is %s", async (_, overrides) => {
		await publish(["hafen"]);
		await newsroom("PUT", "surveys/leserumfrage", survey(overrides));
		expect(await (await request("/api/articles/hafen")).json()).not.toHaveProperty("survey");
	});

	it.each(["unknown", "Not-A-Slug", "%00", "a--b"])("answers 404 to %s", async (slug) => {
		expect((await request(`/api/articles/${slug}`)).status).toBe(404);
	});

	it("answers HEAD like GET, without a body", async () => {
		await publish(["hafen"]);
		const [get, head] = [
			await request("/api/articles/hafen"),
			await request("/api/articles/hafen", { method: "HEAD" }),
		];
		expect(head.status).toBe(200);
		expect(head.headers.get("ETag")).toBe(get.headers.get("ETag"));
		expect(await head.text()).toBe("");
	});
});
