import { env } from "cloudflare:workers";
import { array, assert, asyncProperty } from "fast-check";
import { describe, expect, inject, it } from "vitest";
import type { ChannelCount } from "../../../src/articles/lists/channel-counts.schema.ts";
import { article } from "../../support/fixtures.ts";
import { act, deeds } from "../../support/newsroom-story.ts";
import { newsroom, request } from "../../support/service.ts";
import { renewStorage } from "../../support/storage.ts";

const RUNS = Math.ceil(inject("contractRuns") / 4);

type Lists = Record<string, ChannelCount[]> & { next?: string };

const read = async (path: string): Promise<Lists> => (await request(path)).json();
const put = (slug: string, overrides: Record<string, unknown> = {}) =>
	newsroom("PUT", `articles/${slug}`, article(overrides));

describe("GET /api/topics, /api/authors, /api/languages", () => {
	it("name what there is, with its address, its feeds, how much, and since when", async () => {
		await put("alt", { topics: ["Energie & Klima"], published_at: "2024-07-01T09:00:00Z" });
		await put("neu", { topics: ["Energie & Klima"], published_at: "2024-07-02T09:00:00Z" });
		const url = "https://news.example/topics/energie-klima";
		const feeds = { rss: `${url}/rss.xml`, atom: `${url}/atom.xml`, json: `${url}/feed.json` };
		const newest_at = "2024-07-02T09:00:00.000Z";
		const name = "Energie & Klima";
		const topic = { name, slug: "energie-klima", url, feeds, articles: 2, newest_at };
		expect(await read("/api/topics")).toEqual({ topics: [topic] });
		expect(await read("/api/authors")).toMatchObject({
			authors: [{ name: "Ada Beispiel", slug: "ada-beispiel", articles: 2, newest_at }],
		});
		expect(await read("/api/languages")).toMatchObject({
			languages: [{ name: "Deutsch", slug: "de", articles: 2, newest_at }],
		});
	});

	it("leave out what has no public article, or never had", async () => {
		await put("a", { topics: ["Eins"] });
		await put("b", { topics: ["Zwei"], status: "draft" });
		await put("c", { topics: ["Drei"], published_at: "2999-01-01T00:00:00Z" });
		await newsroom("DELETE", "articles/a");
		expect(await read("/api/topics")).toEqual({ topics: [] });
	});

	it("lead on page by page", async () => {
		await put("a", { topics: ["C", "B", "A", "D", "Ä"] });
		const seen: string[] = [];
		let path: string | undefined = "/api/topics?limit=2";
		while (path !== undefined) {
			const page: Lists = await read(path.replace("https://news.example", ""));
			seen.push(...(page.topics ?? []).map(({ slug }) => slug));
			path = page.next;
		}
		expect(seen).toEqual(["a", "ae", "b", "c", "d"]);
	});

	it.each(["limit=0", "limit=1001", "cursor=a%20b", "cursor=a&cursor=b", "page=2"])(
		"answer 400 to ?%s",
		async (query) => {
			for (const list of ["topics", "authors", "languages"]) {
				expect((await request(`/api/${list}?${query}`)).status).toBe(400);
			}
		},
	);

	it("count exactly after any sequence of changes", async () => {
		const recount = `SELECT name FROM channels WHERE article_count !=
				(SELECT count(*) FROM listings WHERE listings.listing_key = channels.listing_key)
			OR newest_at IS NOT
				(SELECT max(published_at) FROM listings WHERE listings.listing_key = channels.listing_key)`;
		await assert(
			asyncProperty(array(deeds(6), { minLength: 5, maxLength: 30 }), async (story) => {
				await renewStorage();
				for (const deed of story) await act(deed);
				expect((await env.DB.prepare(recount).all()).results).toEqual([]);
				for (const list of ["topics", "authors", "languages"] as const) {
					const parameter = list.slice(0, -1);
					for (const { slug, articles } of (await read(`/api/${list}`))[list] ?? []) {
						const path = `/api/articles?limit=100&${parameter}=${slug}`;
						const found: { articles: unknown[]; total: number } = await (
							await request(path)
						).json();
						expect([slug, found.articles.length, found.total]).toEqual([slug, articles, articles]);
					}
				}
			}),
			{ numRuns: RUNS, interruptAfterTimeLimit: 200_000, markInterruptAsFailure: true },
		);
	}, 240_000);
});
