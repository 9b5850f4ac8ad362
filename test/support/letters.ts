import { createExecutionContext, createMessageBatch, getQueueResult } from "cloudflare:test";
import { env } from "cloudflare:workers";
import worker from "../../src/index.ts";

/** A response as the queue could not deliver it. */
export function deadResponse(overrides: Record<string, unknown> = {}) {
	return {
		...{ id: "0123456789abcdef0123456789abcdef", survey_key: 1, day: "2026-01-01" },
		...{ submitted_at: "2026-01-01T10:00:00.000Z", origin: null, language: "de", turnstile: null },
		answers: { role: "owner", comment: "<b>Bleibt</b>" },
		tally_entries: [
			["_submissions", ""],
			["role", "owner"],
		],
		consents: null,
		...overrides,
	};
}

/** Brings messages by the queue of what could not be delivered. */
export async function deliverDead(bodies: unknown[], bindings: Env = env) {
	const messages = bodies.map((body, index) => {
		return { id: `message-${index}`, timestamp: new Date(0), attempts: 1, body };
	});
	const batch = createMessageBatch("randnotiz-submissions-dead", messages);
	await worker.queue(batch, bindings);
	return getQueueResult(batch, createExecutionContext());
}
