import { createExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterEach, describe, expect, it, vi } from "vitest";

import worker from "../../src/index.ts";
import { runJobs } from "../../src/jobs.ts";
import { purgeChange, purgeChangeAgain } from "../../src/platform/cache/change-purge.ts";
import { purgeTags } from "../../src/platform/cache/purge.ts";
import { repeatRefusedPurges } from "../../src/platform/cache/refused-purges.job.ts";
import { article, staticPage, survey } from "../support/fixtures.ts";
import { newsroom, request } from "../support/service.ts";

afterEach(() => void vi.useRealTimers());

type Purge = (options: CachePurgeOptions) => Promise<{ success: boolean; errors: never[] }>;

function recorder(result: () => ReturnType<Purge> = async () => ({ success: true, errors: [] })) {
	const calls: string[][] = [];
	const purge: Purge = ({ tags }) => {
		calls.push(tags ?? ["everything"]);
		return result();
	};
	return { context: { cache: { purge, invalidate: purge } }, calls };
}

async function send(context: ExecutionContext, path: string, body: unknown, bindings: Env = env) {
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
	return (await worker.fetch(asked, bindings, context)).status;
}
const withCache = (cache: object): ExecutionContext =>
	Object.defineProperty(createExecutionContext(), "cache", { value: cache });

describe("purgeTags", () => {
	const numbered = (count: number) => Array.from({ length: count }, (_, index) => `${index}`);

	it("takes 100 tags a call", async () => {
		const { context, calls } = recorder();
		const tags = numbered(101);
		expect(await purgeTags(context, tags)).toEqual([]);
		expect(calls).toEqual([tags.slice(0, 100), tags.slice(100)]);
	});

	it("empties the cache for more than 300 tags", async () => {
		const { context, calls } = recorder();
		expect(await purgeTags(context, numbered(301))).toEqual([]);
		expect(calls).toEqual([["everything"]]);
	});

	it.each([
		["fails", () => Promise.reject(new Error("purge failed"))],
		["is refused", async () => ({ success: false, errors: [] })],
	])("returns the tags of a call that %s", async (_, result) => {
		const { context, calls } = recorder(result);
		expect(await purgeTags(context, numbered(301))).toEqual(numbered(301));
		expect(await purgeTags(context, ["a"])).toEqual(["a"]);
		expect(calls).toEqual([["everything"], ["a"]]);
	});
});

describe("a purge that Cloudflare refuses", () => {
	const refusing = () => recorder(async () => ({ success: false, errors: [] }));
	const publishing = (...tags: string[]) => ({ tags, isWithdrawal: false });
	// Rests after a refusal, so each test has bindings of its own.
	const own = () => ({ ...env });

	it("is repeated by the next tick in one call, and then forgotten", async () => {
		const bindings = own();
		const { context, calls } = recorder();
		await purgeChange(bindings, refusing().context, publishing("article:a", "list:"));
		await purgeChange(bindings, refusing().context, publishing("article:b", "list:"));
		await repeatRefusedPurges(bindings, context, new Date());
		await repeatRefusedPurges(bindings, context, new Date());
		expect(calls.map((call) => [...call].sort())).toEqual([["article:a", "article:b", "list:"]]);
	});

	it("stays stored while it is refused", async () => {
		const bindings = own();
		const { context, calls } = recorder();
		await purgeChange(bindings, refusing().context, publishing("article:a"));
		await repeatRefusedPurges(bindings, refusing().context, new Date());
		await repeatRefusedPurges(bindings, context, new Date());
		expect(calls).toEqual([["article:a"]]);
	});

	it("stays stored if it is refused again meanwhile", async () => {
		const bindings = own();
		const { context, calls } = recorder();
		const tick = new Date(Date.now() - 1000);
		await purgeChange(bindings, refusing().context, publishing("article:a"));
		await repeatRefusedPurges(bindings, context, tick);
		await repeatRefusedPurges(bindings, context, new Date());
		expect(calls).toHaveLength(2);
	});

	it("empties the cache if more than 100 tags wait", async () => {
		const bindings = own();
		const { context, calls } = recorder();
		const tags = Array.from({ length: 101 }, (_, index) => `article:${index}`);
		await purgeChange(bindings, refusing().context, publishing(...tags));
		await repeatRefusedPurges(bindings, context, new Date());
		expect(calls).toEqual([["everything"]]);
	});

	it("leaves the next calls to withdrawals", async () => {
		const bindings = own();
		const { context, calls } = recorder();
		await purgeChange(bindings, refusing().context, publishing("article:a"));
		await purgeChange(bindings, context, publishing("article:b"));
		await purgeChange(bindings, context, { tags: ["article:c"], isWithdrawal: true });
		expect(calls).toEqual([["article:c"]]);
		await repeatRefusedPurges(bindings, context, new Date());
		expect(calls.at(-1)?.toSorted()).toEqual(["article:a", "article:b"]);
	});

	it("is stored by a real change, and a withdrawal still calls", async () => {
		const bindings = own();
		await send(withCache(refusing().context.cache), "articles/hafen", article(), bindings);
		const { context, calls } = recorder();
		await send(withCache(context.cache), "articles/anderer", article(), bindings);
		expect(calls).toEqual([]);
		const draft = article({ status: "draft" });
		await send(withCache(context.cache), "articles/anderer", draft, bindings);
		await expect.poll(() => calls[0]).toContain("article:anderer");
		await runJobs(bindings, withCache(context.cache), new Date());
		await expect.poll(() => calls[1]).toContain("article:hafen");
	});
});

describe("the second round", () => {
	it("is one call for the changes of the same five seconds", async () => {
		const { context, calls } = recorder();
		const change = (tag: string) => ({ tags: [tag, "list:"], isWithdrawal: false });
		const bindings = { ...env };
		vi.useFakeTimers({ now: 14_999 });
		const rounds = ["article:a", "article:b"].map((tag) =>
			purgeChangeAgain(bindings, context, change(tag)),
		);
		await vi.advanceTimersByTimeAsync(5000);
		expect(calls).toEqual([]);
		await vi.advanceTimersByTimeAsync(1);
		await Promise.all(rounds);
		expect(calls).toEqual([["article:a", "list:", "article:b"]]);
	});
});

describe("a change of what is public", () => {
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
		await expect
			.poll(() => env.FEED_CACHE.get("article/kopie"))
			.toBe('{"withdrawal":{"status":410}}');
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
		["/", "list:,front,static-pages"],
		["/rss.xml", "list:,call"],
		["/api/articles?limit=2", "list:"],
		["/topics/energie-klima", "list:topic%3Denergie-klima,static-pages"],
		[
			"/api/articles?topic=Energie+%26+Klima&language=de",
			"list:topic%3Denergie-klima%26language%3Dde",
		],
		["/api/articles?topic=a,b&has=image", "list:topic%3Da,list:topic%3Db"],
		["/api/articles?author=ada&language=de&q=x", "list:author%3Dada"],
		["/api/articles?q=x&topic!=a&include=survey", "list:,call"],
		["/api/topics", "list:"],
		["/api/changes", "list:"],
		["/articles/hafen", "article:hafen,call,static-pages"],
		["/api/articles/hafen", "article:hafen,call"],
		["/api/surveys/s", "survey:s,static-pages"],
		["/surveys/s/thanks", "survey:s,static-pages"],
		["/search?q=hafen", "list:,static-pages"],
		["/sitemap.xml", "list:,static-pages"],
		["/pages/impressum", "static-page:impressum,static-pages"],
		["/impressum", "static-page:impressum,static-pages"],
		["/sitemap-channels.xml", "list:,static-pages"],
		["/sitemap-1.xml", "sitemap:1"],
		["/news-sitemap.xml", "list:"],
	])("of %s says %s", async (path, tags) => {
		await newsroom("PUT", "articles/hafen", article({ topics: ["Energie & Klima"] }));
		await newsroom("PUT", "surveys/s", survey());
		await newsroom("PUT", "pages/impressum", staticPage());
		expect((await request(path)).headers.get("Cache-Tag")).toBe(tags);
	});
});
