import { createExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import worker from "../../src/index.ts";
import { runJobs } from "../../src/jobs.ts";
import { purgeLater, purgeNow } from "../../src/platform/cache/purge.ts";
import { article, survey } from "../support/fixtures.ts";
import { newsroom, request } from "../support/service.ts";

type Purge = (options: { tags: string[] }) => Promise<{ success: boolean; errors: never[] }>;

function recorder(result: () => ReturnType<Purge> = async () => ({ success: true, errors: [] })) {
	const calls: string[][] = [];
	const purge: Purge = ({ tags }) => {
		calls.push(tags);
		return result();
	};
	return { context: { cache: { purge } }, calls };
}

describe.each([
	["purgeNow", (context: object, tags: string[]) => purgeNow(context, tags)],
	["purgeLater", (context: object, tags: string[]) => purgeLater(context, tags, 0)],
])("%s", (_, purge) => {
	it("takes 30 tags a call", async () => {
		const { context, calls } = recorder();
		const tags = Array.from({ length: 31 }, (_, index) => `${index}`);
		await purge(context, tags);
		expect(calls).toEqual([tags.slice(0, 30), tags.slice(30)]);
	});

	it.each([
		["fails", () => Promise.reject(new Error("purge failed"))],
		["is refused", async () => ({ success: false, errors: [] })],
	])("goes on where a call %s", async (_, result) => {
		const { context, calls } = recorder(result);
		await expect(purge(context, ["a"])).resolves.toBeUndefined();
		expect(calls).toHaveLength(1);
	});

	it("does nothing where there is no Workers Cache", async () => {
		await expect(purge({}, ["a"])).resolves.toBeUndefined();
	});
});

describe("a change of what is public", () => {
	const send = async (context: ExecutionContext, path: string, body: unknown) => {
		const asked = new Request<unknown, IncomingRequestCfProperties>(
			`https://news.example/newsroom/api/${path}`,
			{
				method: "PUT",
				headers: {
					Authorization: `Bearer ${env.NEWSROOM_TOKEN}`,
					"Content-Type": "application/json",
				},
				body: JSON.stringify(body),
			},
		);
		return (await worker.fetch(asked, env, context)).status;
	};
	const withCache = (cache: object): ExecutionContext =>
		Object.defineProperty(createExecutionContext(), "cache", { value: cache });

	it("purges the article and every list that it is or was in", async () => {
		await newsroom("PUT", "articles/hafen", article({ topics: ["Alt"] }));
		const { context, calls } = recorder();
		expect(
			await send(withCache(context.cache), "articles/hafen", article({ topics: ["Neu"] })),
		).toBe(200);
		expect(calls[0]?.sort()).toEqual([
			"article:hafen",
			"list:",
			"list:author%3Dada-beispiel",
			"list:language%3Dde",
			...["alt", "alt%26language%3Dde", "neu", "neu%26language%3Dde"].map(
				(key) => `list:topic%3D${key}`,
			),
			"sitemap:1",
		]);
	});

	it("purges the pages of an article's translations, which name it", async () => {
		await newsroom("PUT", "articles/hafen", article());
		const english = { language: "en", translation_of: "hafen" };
		const tags = async (body: unknown) => {
			const { context, calls } = recorder();
			await send(withCache(context.cache), "articles/harbour", body);
			return calls[0]?.filter((tag) => tag.startsWith("article:")).sort();
		};
		const both = ["article:hafen", "article:harbour"];
		expect(await tags(article(english))).toEqual(both);
		expect(await tags(article({ ...english, status: "draft" }))).toEqual(both);
		expect(await tags(article(english))).toEqual(both);
		expect(await tags(article({ language: "en" }))).toEqual(both);
		expect(await tags(article({ language: "en", title: "Harbour" }))).toEqual(["article:harbour"]);
	});

	it("purges them when the clock releases it, too", async () => {
		await newsroom("PUT", "articles/hafen", article());
		const scheduled = { translation_of: "hafen", published_at: "2999-01-01T00:00:00Z" };
		await newsroom("PUT", "articles/harbour", article({ language: "en", ...scheduled }));
		const { context, calls } = recorder();
		await runJobs(env, withCache(context.cache), new Date("2999-01-01T00:01:00Z"));
		await expect
			.poll(() => calls[0])
			.toEqual(expect.arrayContaining(["article:harbour", "article:hafen", "sitemap:1", "list:"]));
	});

	it("is copied for when D1 is down, without waiting for the second round", async () => {
		await newsroom("PUT", "articles/kopie", article());
		const { context, calls } = recorder();
		const withdrawn = article({ status: "draft" });
		expect(await send(withCache(context.cache), "articles/kopie", withdrawn)).toBe(200);
		await expect.poll(() => env.FEED_CACHE.get("article/kopie")).toBe('"withdrawn"');
		expect(calls).toHaveLength(1);
	});

	it("purges a survey, and every article that may call to it", async () => {
		const { context, calls } = recorder();
		expect(await send(withCache(context.cache), "surveys/s", survey())).toBe(201);
		expect(calls[0]).toEqual(["survey:s", "call"]);
	});

	it("is published even if the purge fails", async () => {
		const { context } = recorder(() => Promise.reject(new Error("rate limited")));
		expect(await send(withCache(context.cache), "articles/hafen", article())).toBe(201);
		expect((await request("/articles/hafen")).status).toBe(200);
	});
});

describe("Cache-Tag", () => {
	it.each([
		["/", "list:"],
		["/rss.xml", "list:,call"],
		["/api/articles?limit=2", "list:"],
		["/topics/energie-klima", "list:topic%3Denergie-klima"],
		[
			"/api/articles?topic=Energie+%26+Klima&language=de",
			"list:topic%3Denergie-klima%26language%3Dde",
		],
		["/api/articles?topic=a,b&has=image", "list:topic%3Da,list:topic%3Db"],
		["/api/articles?author=ada&language=de&q=x", "list:author%3Dada"],
		["/api/articles?q=x&topic!=a&include=survey", "list:,call"],
		["/api/topics", "list:"],
		["/api/changes", "list:"],
		["/articles/hafen", "article:hafen,call"],
		["/api/articles/hafen", "article:hafen,call"],
		["/api/surveys/s", "survey:s"],
		["/surveys/s/thanks", "survey:s"],
		["/search?q=hafen", "list:"],
		["/sitemap.xml", "list:"],
		["/sitemap-1.xml", "sitemap:1"],
		["/news-sitemap.xml", "list:"],
	])("of %s says %s", async (path, tags) => {
		await newsroom("PUT", "articles/hafen", article({ topics: ["Energie & Klima"] }));
		await newsroom("PUT", "surveys/s", survey());
		expect((await request(path)).headers.get("Cache-Tag")).toBe(tags);
	});
});
