import { createExecutionContext, createMessageBatch, getQueueResult } from "cloudflare:test";
import { describe, expect, it } from "vitest";
import { deliverWebhookEvents } from "../../../../src/surveys/answers/webhooks/webhook-delivery.job.ts";
import type { QueuedWebhookEvent } from "../../../../src/surveys/answers/webhooks/webhook-queue.job.ts";
import { receiverSecret, webhookSignature } from "../../../../src/webhooks/send-webhook.ts";
import { survey } from "../../../support/fixtures.ts";
import {
	answer,
	askWithHook,
	WEBHOOK_SECRET,
	withoutSecret,
	withSecret,
} from "../../../support/hooks.ts";
import { newsroom, request } from "../../../support/service.ts";

const secretOf = (url: string) => receiverSecret(WEBHOOK_SECRET, url);

interface Told {
	url: string;
	id: string;
	body: unknown;
}

/** Delivers a notice to a webhook that answers so; what it was told, and what becomes of the message. */
async function deliver(body: QueuedWebhookEvent, status = 200, bindings: Env = withSecret()) {
	const told: Told[] = [];
	const message = { id: "1", timestamp: new Date(0), attempts: 2, body };
	const batch = createMessageBatch<QueuedWebhookEvent>("randnotiz-webhooks", [message]);
	await deliverWebhookEvents(bindings, batch, async (url, init) => {
		const headers = new Headers(init?.headers);
		const id = headers.get("webhook-id") ?? "";
		const seconds = Number(headers.get("webhook-timestamp"));
		const text = String(init?.body);
		const signature = webhookSignature(secretOf(String(url)), id, seconds, text);
		expect(headers.get("webhook-signature")).toBe(signature);
		told.push({ url: String(url), id, body: JSON.parse(text) });
		return new Response(null, { status });
	});
	return { told, result: await getQueueResult(batch, createExecutionContext()) };
}

const created = (id: string): QueuedWebhookEvent => ({ type: "survey.response.created", id });

describe("a webhook", () => {
	it("gets a submission as the newsroom sees it", async () => {
		await askWithHook();
		const { id } = await answer();
		const { told, result } = await deliver(created(id));
		const listing = await newsroom("GET", "surveys/leserumfrage/responses");
		const { responses }: { responses: { submitted_at: string }[] } = await listing.json();
		expect(told).toEqual([
			{
				url: "https://hook.example/",
				id: `response_${id}`,
				body: {
					type: "survey.response.created",
					timestamp: responses[0]?.submitted_at,
					data: {
						survey: {
							slug: "leserumfrage",
							title: "Leserumfrage",
							url: "https://news.example/surveys/leserumfrage",
						},
						response: responses[0],
					},
				},
			},
		]);
		expect(result.explicitAcks).toEqual(["1"]);
	});

	it("gets the number of a day's submissions, under one id a day", async () => {
		await askWithHook("digest");
		const figures = { from: "2026-01-01", to: "2026-01-02", responses: 3, total: 9 };
		const { told } = await deliver({
			...{ type: "survey.digest", slug: "leserumfrage", at: "2026-01-03T00:05:00.000Z" },
			...figures,
		});
		expect(told).toMatchObject([
			{
				id: "digest_leserumfrage_2026-01-02",
				body: { type: "survey.digest", timestamp: "2026-01-03T00:05:00.000Z", data: figures },
			},
		]);
	});

	it("does not get a submission that was withdrawn meanwhile", async () => {
		await askWithHook();
		const { id, receipt } = await answer();
		await request(`/api/receipts/${receipt}`, { method: "DELETE" });
		const { told, result } = await deliver(created(id));
		expect(told).toEqual([]);
		expect(result.explicitAcks).toEqual(["1"]);
	});

	it("gets nothing after it was removed from the survey", async () => {
		await askWithHook();
		const { id } = await answer();
		await newsroom("PUT", "surveys/leserumfrage", survey());
		const { told, result } = await deliver(created(id));
		expect(told).toEqual([]);
		expect(result.explicitAcks).toEqual(["1"]);
	});

	it("gets the event again later, under the same id, if it failed", async () => {
		await askWithHook();
		const { id } = await answer();
		const first = await deliver(created(id), 500);
		expect(first.result.retryMessages).toEqual([{ msgId: "1" }]);
		const second = await deliver(created(id));
		expect(second.told[0]?.id).toBe(first.told[0]?.id);
		expect(second.result.explicitAcks).toEqual(["1"]);
	});

	it("that responds with 410 does not get the event again", async () => {
		await askWithHook();
		const { id } = await answer();
		expect((await deliver(created(id), 410)).result.explicitAcks).toEqual(["1"]);
	});

	it("gets nothing without a signature: the event is retried", async () => {
		await askWithHook();
		const { id } = await answer();
		const { told, result } = await deliver(created(id), 200, withoutSecret());
		expect(told).toEqual([]);
		expect(result.retryMessages).toEqual([{ msgId: "1" }]);
	});
});
