import { env } from "cloudflare:workers";
import type { QueuedWebhookEvent } from "../../src/surveys/answers/webhooks/webhook-queue.job.ts";
import { survey } from "./fixtures.ts";
import { newsroom, request } from "./service.ts";

export const WEBHOOK_SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
export const withSecret = () => ({ ...env, WEBHOOK_SECRET });

/** The service with a secret to sign with, and a queue of notices that shows what it was sent. */
export function withNotices(overrides: Partial<Env> = {}) {
	const sent: QueuedWebhookEvent[] = [];
	const sendBatch = async (messages: Iterable<MessageSendRequest<QueuedWebhookEvent>>) => {
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
