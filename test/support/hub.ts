import { env } from "cloudflare:workers";
import type { Ping } from "../../src/feeds/websub.job.ts";

export const hub = "https://hub.example/";

/** The service with a hub, and a queue that shows what it was sent. */
export function withHub(overrides: Partial<Env> = {}) {
	const sent: Ping[] = [];
	const sendBatch = async (messages: Iterable<MessageSendRequest<Ping>>) => {
		const batch = [...messages];
		if (batch.length > 100) throw new Error("Queue sendBatch failed: Too Many Messages");
		for (const { body } of batch) sent.push(body);
	};
	const PING_QUEUE = new Proxy(env.PING_QUEUE, {
		get: (queue, name) => (name === "sendBatch" ? sendBatch : Reflect.get(queue, name)),
	});
	return { bindings: { ...env, WEBSUB_HUBS: hub, PING_QUEUE, ...overrides }, sent };
}
