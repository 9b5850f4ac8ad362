import { createExecutionContext, createMessageBatch, getQueueResult } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { type Ping, queuePings, sendPings } from "../../src/feeds/websub.job.ts";
import { retrySeconds } from "../../src/platform/retry.ts";
import { article } from "../support/fixtures.ts";
import { newsroom } from "../support/service.ts";

const hub = "https://hub.example/";

/** The service with a hub, and a queue that shows what it was sent. */
function withHub(overrides: Partial<Env> = {}) {
	const sent: Ping[] = [];
	const sendBatch = async (messages: Iterable<MessageSendRequest<Ping>>) => {
		for (const { body } of messages) sent.push(body);
	};
	const PING_QUEUE = new Proxy(env.PING_QUEUE, {
		get: (queue, name) => (name === "sendBatch" ? sendBatch : Reflect.get(queue, name)),
	});
	return { bindings: { ...env, WEBSUB_HUBS: hub, PING_QUEUE, ...overrides }, sent };
}

const put = (bindings: Env, overrides = {}) =>
	newsroom("PUT", "articles/hafen", article(overrides), {}, bindings);
const channels = (sent: Ping[]) =>
	sent.flatMap(({ feedUrls }) => feedUrls.filter((url) => url.endsWith("/rss.xml"))).sort();

describe("a change", () => {
	it("is news for exactly the channels that show it, in every format", async () => {
		const { bindings, sent } = withHub();
		await put(bindings, { topics: ["Alt"] });
		expect(sent[0]?.hub).toBe(hub);
		expect(sent[0]?.feedUrls).toHaveLength(12);
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

	it("that changes the call to a survey is news for all channels", async () => {
		const { bindings, sent } = withHub();
		await put(bindings);
		sent.length = 0;
		await queuePings(bindings, "all");
		expect(channels(sent)).toHaveLength(4);
	});
});

describe("sendPings", () => {
	const feedUrls = ["https://news.example/rss.xml", "https://news.example/atom.xml"];

	async function deliver(send: typeof fetch) {
		const message = { id: "1", timestamp: new Date(0), attempts: 1, body: { hub, feedUrls } };
		const batch = createMessageBatch<Ping>("randnotiz-pings", [message]);
		await sendPings(batch, send);
		return getQueueResult(batch, createExecutionContext());
	}

	it("posts what hubs understand", async () => {
		const posts: { url: string; body: string }[] = [];
		const result = await deliver(async (url, init) => {
			posts.push({ url: String(url), body: String(init?.body) });
			return new Response(null, { status: 204 });
		});
		expect(result.explicitAcks).toEqual(["1"]);
		const [{ url, body } = { url: "", body: "" }] = posts;
		expect(url).toBe(hub);
		const form = new URLSearchParams(body);
		expect(form.get("hub.mode")).toBe("publish");
		expect(form.getAll("hub.url")).toEqual(feedUrls);
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
