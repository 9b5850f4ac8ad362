import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import type { Ping } from "../../../src/feeds/websub.job.ts";
import {
	addWebhook,
	announceAt,
	HALF_A_MINUTE_MS,
	listEvents,
	soon,
} from "../../support/announcing.ts";
import { brokenD1 } from "../../support/faults.ts";
import { article } from "../../support/fixtures.ts";
import { withNotices } from "../../support/hooks.ts";
import { withHub } from "../../support/hub.ts";
import { newsroom, request, tickAt } from "../../support/service.ts";
import { withMethods } from "../../support/with-methods.ts";

const put = (more = {}, slug = "hafen", bindings?: Env) =>
	newsroom("PUT", `articles/${slug}`, article(more), {}, bindings);
const withdraw = (slug = "hafen") => newsroom("DELETE", `articles/${slug}`);
const channels = (sent: Ping[]) =>
	sent.flatMap(({ feedUrls }) => feedUrls.filter((url) => url.endsWith("/rss.xml"))).sort();
const types = async () => (await listEvents()).map(({ event }) => event.type);

describe("a change of an article", () => {
	it("is announced half a minute later, to webhooks and to hubs", async () => {
		await addWebhook();
		const { bindings, sent } = withHub();
		await put({}, "hafen", bindings);
		await announceAt(new Date(), bindings);
		expect([await listEvents(), sent]).toEqual([[], []]);
		await announceAt(soon(), bindings);
		const shown = Object(await (await request("/api/articles/hafen")).json());
		const { content_html: _, translations: __, ...summary } = shown;
		expect(await listEvents()).toEqual([
			{
				id: expect.stringMatching(/^[0-9a-f-]{36}$/),
				event: {
					type: "article.published",
					timestamp: expect.any(String),
					data: { ...summary, effect: "important", version: 1 },
				},
			},
		]);
		expect(channels(sent)).toContain("https://news.example/rss.xml");
		expect(channels(sent)).toHaveLength(4);
		await announceAt(soon(), bindings);
		expect([await types(), channels(sent).length]).toEqual([["article.published"], 4]);
	});

	it("asks the queue for a message after 31 seconds, if somebody wants to hear", async () => {
		const asked: unknown[] = [];
		const WEBHOOK_QUEUE = withMethods(env.WEBHOOK_QUEUE, {
			send: async (body, options) => {
				asked.push([body, options]);
				return { metadata: { metrics: { backlogCount: 0, backlogBytes: 0 } } };
			},
		});
		const message = [{ type: "announcements.due" }, { delaySeconds: 31 }];
		await put({}, "a", { ...env, WEBHOOK_QUEUE });
		expect(asked).toEqual([]);
		await put({}, "b", withHub({ WEBHOOK_QUEUE }).bindings);
		expect(asked).toEqual([message]);
		await addWebhook();
		await put({}, "c", { ...env, WEBHOOK_QUEUE });
		await put({ status: "draft" }, "d", { ...env, WEBHOOK_QUEUE });
		expect(asked).toEqual([message, message]);
	});

	it.each<[string, string[], string[]]>([
		["published", ["put"], ["article.published"]],
		["published and changed", ["put", "change"], ["article.published"]],
		["published and withdrawn", ["put", "withdraw"], []],
		["changed twice", ["put", "announce", "change", "change more"], ["article.updated"]],
		["withdrawn", ["put", "announce", "withdraw"], ["article.withdrawn"]],
		["withdrawn and published", ["put", "announce", "withdraw", "put"], ["article.updated"]],
		["published again", ["put", "announce", "withdraw", "announce", "put"], ["article.published"]],
		["drafted", ["draft"], []],
		["taken back to a draft", ["put", "announce", "draft"], ["article.withdrawn"]],
		["released", ["schedule", "tick"], ["article.published"]],
	])("%s within half a minute is one event of its last state: %j", async (_, steps, expected) => {
		await addWebhook();
		const acts: Record<string, () => Promise<unknown>> = {
			put: () => put(),
			change: () => put({ title: "Anders" }),
			"change more": () => put({ title: "Ganz anders" }),
			draft: () => put({ status: "draft" }),
			withdraw: () => withdraw(),
			schedule: () => put({ published_at: "2999-01-01T00:00:00Z" }),
			tick: () => tickAt(new Date("2999-01-01T00:00:00Z")),
			announce: async () => {
				await announceAt(soon());
				await env.DB.exec("DELETE FROM webhook_deliveries");
			},
		};
		for (const step of steps) await acts[step]?.();
		await announceAt(new Date("2999-01-01T00:01:00Z"));
		expect(await types()).toEqual(expected);
		if (steps.includes("change more"))
			expect((await listEvents())[0]?.event.data).toMatchObject({ title: "Ganz anders" });
		expect(await env.DB.prepare("SELECT count(*) AS n FROM former_states").first("n")).toBe(0);
	});

	it("waits while a later one does, for five minutes at most", async () => {
		await addWebhook();
		const start = Date.now();
		await put();
		await put({ title: "Später" });
		await env.DB.prepare("UPDATE announcements SET due_at = ? WHERE revision = 2")
			.bind(start + 200_000)
			.run();
		await announceAt(new Date(start + HALF_A_MINUTE_MS));
		expect(await types()).toEqual([]);
		await env.DB.prepare("UPDATE announcements SET due_at = ? WHERE revision = 2")
			.bind(start + 400_000)
			.run();
		await announceAt(new Date(start + 299_000));
		expect(await types()).toEqual([]);
		await announceAt(new Date(start + 302_000));
		expect(await types()).toEqual(["article.published"]);
	});

	it("that is silent calls no hub, but webhooks hear of it", async () => {
		await addWebhook();
		await put();
		await announceAt(soon());
		await put({ title: "Tippfehler" });
		await env.DB.exec(
			"UPDATE announcements SET effect = 'silent', correction = 'Ein r.' WHERE told_at IS NULL",
		);
		const { bindings, sent } = withHub();
		await announceAt(soon(), bindings);
		expect(sent).toEqual([]);
		expect((await listEvents())[1]?.event).toMatchObject({
			type: "article.updated",
			data: { effect: "silent", correction: "Ein r.", version: 2 },
		});
	});

	it("is announced to the channels where it stood, and where it stands", async () => {
		await put({ topics: ["Alt"] });
		await announceAt(soon());
		await put({ topics: ["Neu"] });
		const { bindings, sent } = withHub();
		await announceAt(soon(), bindings);
		expect(channels(sent)).toEqual(
			expect.arrayContaining([
				"https://news.example/topics/alt/rss.xml",
				"https://news.example/topics/neu/rss.xml",
			]),
		);
	});

	it("is told to those webhooks that ask for its event", async () => {
		const wanting = await addWebhook(["withdrawn"]);
		await addWebhook(["published", "updated"]);
		await put();
		await announceAt(soon());
		await withdraw();
		await announceAt(soon());
		const { results } = await env.DB.prepare("SELECT type FROM webhook_deliveries WHERE target = ?")
			.bind(wanting)
			.all();
		expect(results).toEqual([{ type: "article.withdrawn" }]);
	});

	it("of many articles is announced in portions, and the queue is asked for the next one", async () => {
		await addWebhook();
		await put();
		await env.DB.prepare(
			`WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 60)
				INSERT INTO articles SELECT 100 + i, 'id' || i, 'a-' || i, language, title, summary, authors, topics,
					listing_keys, image, status, was_public, published_at, updated_at, created_at, revision, channels,
					details, content_html FROM n, articles`,
		).run();
		await env.DB.exec(
			"INSERT INTO announcements SELECT 'e' || article_key, article_key, 0, 0, 1, 0, NULL, '[]', 'important', NULL, NULL, NULL, NULL FROM articles WHERE article_key > 100",
		);
		const asked: unknown[] = [];
		const { bindings, sent } = withNotices();
		const WEBHOOK_QUEUE = withMethods(bindings.WEBHOOK_QUEUE, {
			send: async (body) => {
				asked.push(body);
				return { metadata: { metrics: { backlogCount: 0, backlogBytes: 0 } } };
			},
		});
		await announceAt(soon(), { ...bindings, WEBHOOK_QUEUE });
		expect([sent.length, asked]).toEqual([50, [{ type: "announcements.due" }]]);
		await announceAt(soon(), { ...bindings, WEBHOOK_QUEUE });
		expect([sent.length, asked.length]).toEqual([61, 1]);
	});
});

describe("an announcement", () => {
	const deadQueue = (queue: Queue) => {
		const fail = () => Promise.reject(new Error("Queue send failed"));
		return withMethods(queue, { send: fail, sendBatch: fail });
	};

	it("is repeated if the queue of hubs fails, and its event keeps its number", async () => {
		await addWebhook();
		await put();
		const { bindings, sent } = withHub();
		const PING_QUEUE = deadQueue(env.PING_QUEUE);
		const failed = await announceAt(soon(), { ...bindings, PING_QUEUE });
		expect(failed.retryMessages).toHaveLength(1);
		const before = await listEvents();
		const again = await announceAt(soon(), bindings);
		expect(again.explicitAcks).toEqual(["1"]);
		expect(channels(sent)).toHaveLength(4);
		expect(await listEvents()).toEqual(before);
	});

	it("loses no event if the queue of webhooks fails: the clock asks for it later", async () => {
		await addWebhook();
		await put({}, "hafen", { ...env, WEBHOOK_QUEUE: deadQueue(env.WEBHOOK_QUEUE) });
		const asked: unknown[] = [];
		const { bindings, sent } = withNotices();
		const WEBHOOK_QUEUE = withMethods(bindings.WEBHOOK_QUEUE, {
			send: async (body) => {
				asked.push(body);
				return { metadata: { metrics: { backlogCount: 0, backlogBytes: 0 } } };
			},
		});
		const tick = (seconds: number) =>
			tickAt(new Date(Date.now() + seconds * 1000), { ...bindings, WEBHOOK_QUEUE });
		await tick(55);
		expect(asked).toEqual([]);
		await tick(65);
		expect(asked).toEqual([{ type: "announcements.due" }]);
		await announceAt(soon(), { ...env, WEBHOOK_QUEUE: deadQueue(env.WEBHOOK_QUEUE) });
		expect(await types()).toEqual(["article.published"]);
		await tick(65);
		expect(asked).toHaveLength(1);
		await tick(155);
		expect(asked).toHaveLength(2);
		await announceAt(new Date(Date.now() + 155_000), { ...bindings, WEBHOOK_QUEUE });
		expect(sent).toEqual([{ type: "webhook.delivery", delivery: 1 }]);
	});

	it("is made later if D1 fails, and by two messages at once only once", async () => {
		await addWebhook();
		await put();
		const DB = brokenD1(env.DB, "read-only");
		expect((await announceAt(soon(), { ...env, DB })).retryMessages).toHaveLength(1);
		expect(await types()).toEqual([]);
		await Promise.all([announceAt(soon()), announceAt(soon())]);
		expect(await types()).toEqual(["article.published"]);
	});

	it("is erased a day after it was told", async () => {
		await put();
		await announceAt(soon());
		const left = () => env.DB.prepare("SELECT count(*) AS n FROM announcements").first("n");
		const hour = (days: number) => {
			const at = new Date(Date.now() + days * 86_400_000);
			at.setUTCMinutes(23);
			return tickAt(at);
		};
		await hour(0.5);
		expect(await left()).toBe(1);
		await hour(1.5);
		expect(await left()).toBe(0);
	});
});
