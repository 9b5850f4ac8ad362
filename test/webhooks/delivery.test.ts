import { createExecutionContext, createMessageBatch, getQueueResult } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import {
	type QueuedDelivery,
	queueLateDeliveries,
	sendDeliveries,
} from "../../src/webhooks/delivery.job.ts";
import { webhookSignature } from "../../src/webhooks/send-webhook.ts";
import { brokenD1 } from "../support/faults.ts";
import { withNotices, withoutSecret } from "../support/hooks.ts";
import { newsroom } from "../support/service.ts";

const SECOND = 1000;
const start = new Date("2026-11-26T12:00:00Z");
const later = (seconds: number) => new Date(start.getTime() + seconds * SECOND);

let id = "";
let secret = "";

beforeEach(async () => {
	const asked = { url: "https://hook.example/secret-path", events: ["article.published"] };
	({ id, secret } = Object(await (await newsroom("POST", "webhooks", asked)).json()));
});

/** Stores deliveries that are due at the start. */
async function fill(count = 1) {
	await env.DB.prepare(
		`WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
			INSERT INTO webhook_deliveries (target, event, type, payload, created_at, attempts, next_attempt_at)
			SELECT ?, 'event_' || i, 'article.published', '{"n":' || i || '}', ?, 0, ? FROM n`,
	)
		.bind(count, id, start.getTime(), start.getTime())
		.run();
}

/** Sends deliveries to a receiver that answers in this way. */
async function deliver(
	keys: number[],
	now: Date,
	answer: () => Response | Promise<Response> = () => new Response("OK"),
	bindings: Env = env,
) {
	const got: { url: string; id: string; body: string }[] = [];
	const messages = keys.map((delivery, index) => {
		const body: QueuedDelivery = { type: "webhook.delivery", delivery };
		return { id: String(index), timestamp: new Date(0), attempts: 2, body };
	});
	const batch = createMessageBatch<QueuedDelivery>("randnotiz-webhooks", messages);
	await sendDeliveries(bindings, batch.messages, now, async (url, init) => {
		const headers = new Headers(init?.headers);
		const body = String(init?.body);
		const seconds = Number(headers.get("webhook-timestamp"));
		const event = headers.get("webhook-id") ?? "";
		expect(headers.get("webhook-signature")).toBe(webhookSignature(secret, event, seconds, body));
		got.push({ url: String(url), id: event, body });
		return answer();
	});
	const result = await getQueueResult(batch, createExecutionContext());
	return {
		got,
		acks: result.explicitAcks,
		retries: result.retryMessages.map(({ msgId }) => msgId),
	};
}

const deliveries = async () =>
	Object(await (await newsroom("GET", `webhooks/${id}/deliveries`)).json()).deliveries;

describe("a delivery", () => {
	it("is sent as it is stored, signed for its receiver, and then done", async () => {
		await fill();
		const { got, acks } = await deliver([1], start, () => new Response("Danke", { status: 202 }));
		expect(got).toEqual([
			{ url: "https://hook.example/secret-path", id: "event_1", body: '{"n":1}' },
		]);
		expect(acks).toEqual(["0"]);
		expect(await deliveries()).toEqual([
			{
				...{ id: "event_1", type: "article.published", attempts: 1, status: 202 },
				...{ response: "Danke", duration_ms: expect.any(Number) },
				...{ created_at: start.toISOString(), attempted_at: start.toISOString() },
			},
		]);
		expect((await deliver([1], later(60))).got).toEqual([]);
	});

	it("that fails is sent again later each time, under the same id, for about 22 hours", async () => {
		await fill();
		let now = start;
		for (let attempt = 1; attempt <= 30; attempt += 1) {
			const { got, retries } = await deliver([1], now, () => new Response("no", { status: 500 }));
			expect(got.map((one) => one.id)).toEqual(["event_1"]);
			expect(retries).toEqual(attempt < 30 ? ["0"] : []);
			const [{ next_attempt_at = now.toISOString() }] = await deliveries();
			now = new Date(next_attempt_at);
		}
		const hours = (now.getTime() - start.getTime()) / 3_600_000;
		expect(hours).toBeGreaterThan(21);
		expect(hours).toBeLessThan(23);
		const [last] = await deliveries();
		expect(last).toMatchObject({ attempts: 30, status: 500, response: "no" });
		expect(last.next_attempt_at).toBeUndefined();
	});

	it("whose message arrives twice is sent once, or twice under the same id", async () => {
		await fill();
		expect(
			(await deliver([1, 1], start, () => new Response("", { status: 500 }))).got,
		).toHaveLength(1);
		// It was sent just now, and waits for its next attempt.
		expect((await deliver([1], later(1))).got).toEqual([]);
		const both = await Promise.all([deliver([1], later(20)), deliver([1], later(20))]);
		const ids = both.flatMap(({ got }) => got.map((one) => one.id));
		expect(new Set(ids)).toEqual(new Set(["event_1"]));
	});

	it("ends when the receiver answers 410, which makes the webhook inactive until somebody changes that", async () => {
		await fill(2);
		const gone = await deliver([1], start, () => new Response("", { status: 410 }));
		expect(gone.acks).toEqual(["0"]);
		const read = async () => Object(await (await newsroom("GET", `webhooks/${id}`)).json());
		expect(await read()).toMatchObject({ active: false, gone_at: start.toISOString() });
		expect((await deliver([2], start)).got).toEqual([]);
		expect((await deliveries())[0]).toMatchObject({ error: "The webhook is not active." });
		const status = Object(await (await newsroom("GET", "status")).json());
		expect(status.checks).toContainEqual(
			expect.objectContaining({
				id: "webhooks",
				level: "fail",
				text: expect.stringContaining("hook.example"),
			}),
		);
		const type = { "Content-Type": "application/merge-patch+json" };
		await newsroom("PATCH", `webhooks/${id}`, { active: true }, type);
		expect(await read()).not.toHaveProperty("gone_at");
	});

	it("is not sent unsigned, nor to an address that is no longer allowed: it waits", async () => {
		await fill();
		const unsigned = await deliver([1], start, undefined, withoutSecret());
		expect([unsigned.got, unsigned.retries]).toEqual([[], ["0"]]);
		await env.DB.exec("UPDATE webhook_targets SET url = 'http://hook.example/'");
		expect((await deliver([1], later(60))).got).toEqual([]);
		expect((await deliveries())[0].error).toBe("The address must begin with https://.");
	});

	it("of a webhook that was removed is not sent", async () => {
		await fill();
		await newsroom("DELETE", `webhooks/${id}`);
		expect(await deliver([1], start)).toEqual({ got: [], acks: ["0"], retries: [] });
	});

	it("does not hold up the others: one that fails, and one without an answer", async () => {
		await fill(3);
		const answers = [
			() => new Response("", { status: 500 }),
			() => Promise.reject(new TypeError("Network connection lost")),
			() => new Response(),
		];
		const { acks, retries } = await deliver([1, 2, 3], start, () =>
			(answers.shift() ?? expect.fail)(),
		);
		expect([acks, retries]).toEqual([["2"], ["0", "1"]]);
		expect((await deliveries())[1].error).toBe("Network connection lost");
	});

	it("is sent again if D1 fails before or after it was sent", async () => {
		await fill();
		const down = await deliver([1], start, undefined, { ...env, DB: brokenD1(env.DB, "down") });
		expect([down.got, down.retries]).toEqual([[], ["0"]]);
		const DB = brokenD1(env.DB, "read-only");
		const unstored = await deliver([1], start, undefined, { ...env, DB });
		expect(unstored.retries).toEqual(["0"]);
		const again = await deliver([1], later(40));
		expect([unstored.got[0]?.id, again.got[0]?.id]).toEqual(["event_1", "event_1"]);
	});
});

describe("queueLateDeliveries", () => {
	it("queues what has lost its message again: once, until it is late again", async () => {
		await fill(2);
		const { bindings, sent } = withNotices();
		await queueLateDeliveries(bindings, later(100));
		expect(sent).toEqual([]);
		await queueLateDeliveries(bindings, later(121));
		await queueLateDeliveries(bindings, later(181));
		expect(sent).toEqual([1, 2].map((delivery) => ({ type: "webhook.delivery", delivery })));
		await queueLateDeliveries(bindings, later(242));
		expect(sent).toHaveLength(4);
	});

	it("leaves alone what is done, and what waits for its next attempt", async () => {
		await fill(2);
		await deliver([1], later(300));
		await deliver([2], later(300), () => new Response("", { status: 500 }));
		const { bindings, sent } = withNotices();
		await queueLateDeliveries(bindings, later(310));
		expect(sent).toEqual([]);
	});
});
