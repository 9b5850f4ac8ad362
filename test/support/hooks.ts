import { env } from "cloudflare:workers";
import type { WebhookMessage } from "../../src/jobs.ts";
import { delivery, webhook, webhookId } from "../../src/webhooks/webhooks.examples.ts";
import { survey } from "./fixtures.ts";
import { newsroom, request } from "./service.ts";

export const WEBHOOK_SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
export const withSecret = () => ({ ...env, WEBHOOK_SECRET });

/** The service without a secret to sign with. */
export function withoutSecret(overrides: Partial<Env> = {}): Env {
	const { WEBHOOK_SECRET: _, ...bindings } = withSecret();
	return { ...bindings, ...overrides };
}

/** Stores the webhook and the delivery of the examples. */
export async function fillWebhooks(): Promise<void> {
	const at = Date.parse(webhook.created_at);
	const { id, type, attempts, duration_ms, status, response } = delivery;
	await env.DB.batch([
		env.DB.prepare("INSERT OR IGNORE INTO webhook_targets VALUES (?, ?, ?, 1, ?, NULL)").bind(
			...[webhookId, webhook.url, JSON.stringify(webhook.events), at],
		),
		env.DB.prepare(
			"INSERT OR IGNORE INTO webhook_deliveries VALUES (1, ?, ?, ?, '{}', ?, ?, ?, ?, ?, ?, NULL, NULL)",
		).bind(
			...[
				webhookId,
				id,
				type,
				at,
				attempts,
				at,
				duration_ms ?? null,
				status ?? null,
				response ?? null,
			],
		),
	]);
}

/** The service with a secret to sign with, and a queue of notices that shows what it was sent. */
export function withNotices(overrides: Partial<Env> = {}) {
	const sent: WebhookMessage[] = [];
	const sendBatch = async (messages: Iterable<MessageSendRequest<WebhookMessage>>) => {
		for (const { body } of messages) sent.push(body);
	};
	const WEBHOOK_QUEUE = new Proxy(env.WEBHOOK_QUEUE, {
		get: (queue, name) => (name === "sendBatch" ? sendBatch : Reflect.get(queue, name)),
	});
	return { bindings: { ...withSecret(), WEBHOOK_QUEUE, ...overrides }, sent };
}

/** Opens a survey that somebody wants to hear of. */
export function askWithHook(send: "each" | "digest" = "each", slug = "leserumfrage") {
	const webhook = { url: "https://hook.example/", send };
	return newsroom("PUT", `surveys/${slug}`, survey({ webhook }), {}, withSecret());
}

/** Answers a survey; the response's id and receipt. */
export async function answer(slug = "leserumfrage", bindings?: Env) {
	const response = await request(
		`/api/surveys/${slug}/responses`,
		{
			method: "POST",
			headers: { "Content-Type": "application/json" },
			body: JSON.stringify({ role: "owner", comment: "Ja" }),
		},
		bindings,
	);
	const { id, receipt }: { id: string; receipt: string } = await response.json();
	return { id, receipt };
}
