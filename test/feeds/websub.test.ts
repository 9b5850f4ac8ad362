import { createExecutionContext, createMessageBatch, getQueueResult } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { type Ping, sendPings } from "../../src/feeds/websub.job.ts";
import { retrySeconds } from "../../src/platform/retry.ts";
import { announceAt, soon } from "../support/announcing.ts";
import { article, survey } from "../support/fixtures.ts";
import { hub, withHub } from "../support/hub.ts";
import { newsroom } from "../support/service.ts";

/** Stores an article, and announces it. */
async function put(bindings: Env, overrides = {}) {
	const response = await newsroom("PUT", "articles/hafen", article(overrides), {}, bindings);
	await announceAt(soon(), bindings);
	return response;
}
const channels = (sent: Ping[]) =>
	sent.flatMap(({ feedUrls }) => feedUrls.filter((url) => url.endsWith("/rss.xml"))).sort();

describe("a change", () => {
	it("is news for exactly the channels that show it, in every format", async () => {
		const { bindings, sent } = withHub();
		await put(bindings, { topics: ["Alt"] });
		expect(sent[0]?.hub).toBe(hub);
		expect(sent.flatMap(({ feedUrls }) => feedUrls)).toHaveLength(12);
		sent.length = 0;
		await put(bindings, { topics: ["Neu"] });
		expect(channels(sent)).toEqual([
			"https://news.example/authors/ada-beispiel/rss.xml",
			"https://news.example/languages/de/rss.xml",
			"https://news.example/rss.xml",
			"https://news.example/topics/alt/rss.xml",
			"https://news.example/topics/neu/rss.xml",
		]);
	});

	it("is no news where nobody sees it", async () => {
		const { bindings, sent } = withHub();
		await put(bindings, { status: "draft" });
		expect(sent).toEqual([]);
	});

	it("is published even if the hubs cannot be called", async () => {
		const broken = new Proxy(env.PING_QUEUE, {
			get: () => () => Promise.reject(new Error("Queue send failed")),
		});
		expect((await put(withHub({ PING_QUEUE: broken }).bindings)).status).toBe(201);
	});

	it("that changes the call to a survey is news for all channels, however many", async () => {
		const { bindings, sent } = withHub();
		const names = (prefix: string) => Array.from({ length: 20 }, (_, n) => `${prefix} ${n}`);
		await newsroom("PUT", "articles/a", article({ topics: names("a"), authors: names("b") }));
		await newsroom("PUT", "articles/b", article({ topics: names("c"), authors: names("d") }));
		await newsroom("PUT", "articles/c", article({ topics: ["Weg"] }));
		await newsroom("DELETE", "articles/c");
		await newsroom("PUT", "surveys/s", survey(), {}, bindings);
		expect(channels(sent)).toHaveLength(82);
		expect(channels(sent)).not.toContain("https://news.example/topics/weg/rss.xml");
		expect(sent.every(({ feedUrls }) => feedUrls.length <= 10)).toBe(true);
	});

	it("of more feeds than a batch of the queue holds is told of all of them", async () => {
		const { bindings, sent } = withHub();
		await put(env);
		await env.DB.exec(
			"WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 400) INSERT INTO channels (listing_key, id, name, revision, changed_at, article_count) SELECT 'topic=t-' || i, 'urn:t:' || i, i, 1, 0, 1 FROM n",
		);
		await newsroom("PUT", "surveys/s", survey(), {}, bindings);
		expect(channels(sent)).toHaveLength(404);
		expect(sent.length).toBeGreaterThan(100);
	});

	it("of more than 60 feeds is told of all of them", async () => {
		const { bindings, sent } = withHub();
		const names = (prefix: string) => Array.from({ length: 20 }, (_, n) => `${prefix} ${n}`);
		await put(bindings, { topics: names("a"), authors: names("b") });
		expect(channels(sent)).toHaveLength(42);
		expect(sent.flatMap(({ feedUrls }) => feedUrls)).toHaveLength(126);
	});
});

describe("sendPings", () => {
	const feedUrls = ["https://news.example/rss.xml", "https://news.example/atom.xml"];

	async function deliver(send: typeof fetch) {
		const message = { id: "1", timestamp: new Date(0), attempts: 1, body: { hub, feedUrls } };
		const batch = createMessageBatch<Ping>("randnotiz-pings", [message]);
		await sendPings(env, batch, send);
		return getQueueResult(batch, createExecutionContext());
	}

	it("posts what hubs understand", async () => {
		const posts: { url: string; body: string; agent: string | null }[] = [];
		const result = await deliver(async (url, init) => {
			const agent = new Headers(init?.headers).get("User-Agent");
			posts.push({ url: String(url), body: String(init?.body), agent });
			return new Response(null, { status: 204 });
		});
		expect(result.explicitAcks).toEqual(["1"]);
		expect(posts.map(({ url }) => url)).toEqual([hub, hub]);
		const forms = posts.map(({ body }) => [...new URLSearchParams(body)]);
		expect(forms).toEqual(
			feedUrls.map((url) => [
				["hub.mode", "publish"],
				["hub.url", url],
			]),
		);
		expect(new Set(posts.map(({ agent }) => agent))).toEqual(
			new Set(["Randnotiz (+https://news.example/)"]),
		);
	});

	it("posts one feed after the other, because a deadline also runs while a connection is awaited", async () => {
		const [running, most] = [new Set<string>(), new Set<number>()];
		await deliver(async (_, init) => {
			const form = String(init?.body);
			running.add(form);
			most.add(running.size);
			await new Promise((resolve) => setTimeout(resolve, 5));
			running.delete(form);
			return new Response(null, { status: 204 });
		});
		expect([...most]).toEqual([1]);
	});

	it.each([
		["answers an error", async () => new Response(null, { status: 500 })],
		["cannot be reached", () => Promise.reject(new TypeError("Network connection lost"))],
		["hangs", () => Promise.reject(new DOMException("timed out", "TimeoutError"))],
	])("tries again later where the hub %s", async (_, send) => {
		expect((await deliver(send)).retryMessages).toEqual([{ msgId: "1" }]);
	});

	it.each([
		[1, 10],
		[2, 20],
		[3, 40],
		[9, 2560],
		[10, 3600],
		[12, 3600],
	])("waits after %i attempts for %i seconds", (attempts, seconds) => {
		expect(retrySeconds(attempts)).toBe(seconds);
	});
});
