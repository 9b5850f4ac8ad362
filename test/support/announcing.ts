import { createExecutionContext, createMessageBatch, getQueueResult } from "cloudflare:test";
import { env } from "cloudflare:workers";
import type { QueuedAnnouncement } from "../../src/articles/announcements/announce.job.ts";
import { announce } from "../../src/articles/announcements/announce.job.ts";
import type { ArticleEvent } from "../../src/articles/announcements/article-events.schema.ts";
import { queuePings } from "../../src/feeds/websub.job.ts";
import { withHub } from "./hub.ts";
import { newsroom } from "./service.ts";

export const HALF_A_MINUTE_MS = 31_000;

/** The time at which everything that has happened until now is announced. */
export const soon = () => new Date(Date.now() + HALF_A_MINUTE_MS);

/** Adds a webhook that gets all events about articles. */
export async function addWebhook(events = ["published", "updated", "withdrawn"]): Promise<string> {
	const response = await newsroom("POST", "webhooks", {
		url: "https://hook.example/",
		events: events.map((name) => `article.${name}`),
	});
	return String(Object(await response.json()).id);
}

/** Announces what is due at a time, as the message of the queue does. */
export async function announceAt(now: Date, bindings: Env = withHub().bindings) {
	const body: QueuedAnnouncement = { type: "announcements.due" };
	const message = { id: "1", timestamp: new Date(0), attempts: 1, body };
	const batch = createMessageBatch<QueuedAnnouncement>("randnotiz-webhooks", [message]);
	await announce(bindings, batch.messages, now, queuePings);
	return getQueueResult(batch, createExecutionContext());
}

/** Lists the events that were stored for webhooks, in their order. */
export async function listEvents(): Promise<{ id: string; event: ArticleEvent }[]> {
	const { results } = await env.DB.prepare(
		"SELECT event, payload FROM webhook_deliveries WHERE type != 'webhook.test' ORDER BY delivery_key",
	).all<{ event: string; payload: string }>();
	return results.map(({ event, payload }) => ({ id: event, event: JSON.parse(payload) }));
}
