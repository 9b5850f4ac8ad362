import { app } from "./app.ts";
import { tick } from "./clock.ts";
import { type QueuedResponse, storeQueued } from "./intake.ts";

export default {
	fetch: app.fetch,
	scheduled: (_controller, env) => tick(env, new Date()),
	queue: (batch, env) => storeQueued(env, batch),
} satisfies ExportedHandler<Env, QueuedResponse>;
