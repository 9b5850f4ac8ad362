import { app } from "./app.ts";
import { serve } from "./cache/serve.ts";
import { tick } from "./clock.ts";
import { keepDeadLetters } from "./dead-letters.ts";
import { type QueuedResponse, storeQueued } from "./intake.ts";
import { sendNotices } from "./notice-delivery.ts";
import type { QueuedNotice } from "./notices.ts";
import { type Ping, sendPings } from "./pings.ts";
import { withServerTiming } from "./timing.ts";

export default {
	fetch: (request, env, context) =>
		withServerTiming(request, () =>
			serve(request, env, context, (asked) => app.fetch(asked, env, context)),
		),
	scheduled: (_controller, env, context) => tick(env, context, new Date()),
	queue: (batch, env) => {
		if (isFrom<Ping>("randnotiz-pings", batch)) return sendPings(batch);
		if (isFrom<QueuedResponse>("randnotiz-responses", batch)) return storeQueued(env, batch);
		if (isFrom<QueuedNotice>("randnotiz-notices", batch)) return sendNotices(env, batch);
		if (batch.queue === "randnotiz-responses-dead") return keepDeadLetters(env, batch);
		throw new Error(`Nobody reads the queue ${batch.queue}`);
	},
} satisfies ExportedHandler<Env>;

/** Whether a batch comes from the queue of that name in wrangler.toml, which tells what is in it. */
function isFrom<Body>(queue: string, batch: MessageBatch<unknown>): batch is MessageBatch<Body> {
	return batch.queue === queue;
}
