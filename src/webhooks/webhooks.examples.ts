import type { Delivery } from "./delivery.schema.ts";
import type { Webhook } from "./webhook-target.schema.ts";

/** The id of the examples. */
export const webhookId = "5b6f0a5e-6c3f-4f0e-9a53-0d3c1f5b7a21";

export const webhookInput = {
	url: "https://hook.example/articles",
	events: ["article.published", "article.updated", "article.withdrawn", "article.approved"],
};
export const webhook: Webhook = {
	id: webhookId,
	url: "https://hook.example/articles",
	events: ["article.published", "article.updated", "article.withdrawn", "article.approved"],
	active: true,
	created_at: "2026-11-26T09:00:00.000Z",
};

export const delivery: Delivery = {
	id: "test_0d9a6f0c-3a52-4c1c-8d5f-6f1f3f6f2b10",
	type: "webhook.test",
	created_at: "2026-11-26T09:00:00.000Z",
	attempts: 1,
	attempted_at: "2026-11-26T09:00:00.000Z",
	duration_ms: 87,
	status: 200,
	response: "OK",
};
