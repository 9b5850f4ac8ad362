import { app } from "./app.ts";
import { type Ping, sendPings } from "./feeds/websub.job.ts";
import { runJobs } from "./jobs.ts";
import { serve } from "./platform/cache/serve.ts";
import { withServerTiming } from "./platform/timing.ts";
import { saveDeadLetters } from "./surveys/answers/dead-letters/dead-letters.job.ts";
import {
	type SubmissionMessage,
	storeQueuedSubmissions,
} from "./surveys/answers/submission-queue.job.ts";
import { deliverWebhookEvents } from "./surveys/answers/webhooks/webhook-delivery.job.ts";
import type { QueuedWebhookEvent } from "./surveys/answers/webhooks/webhook-queue.job.ts";

export default {
	fetch: (request, env, context) =>
		withServerTiming(request, () => serve(app, request, env, context)),
	scheduled: (_controller, env, context) => runJobs(env, context, new Date()),
	queue: (batch, env) => {
		if (isFrom<Ping>("randnotiz-pings", batch)) return sendPings(batch);
		if (isFrom<SubmissionMessage>("randnotiz-responses", batch))
			return storeQueuedSubmissions(env, batch);
		if (isFrom<QueuedWebhookEvent>("randnotiz-notices", batch))
			return deliverWebhookEvents(env, batch);
		if (batch.queue === "randnotiz-responses-dead") return saveDeadLetters(env, batch);
		throw new Error(`Nobody reads the queue ${batch.queue}`);
	},
} satisfies ExportedHandler<Env>;

/** True if a batch comes from the queue with that name in wrangler.toml; `Body` is what that queue carries. */
function isFrom<Body>(queue: string, batch: MessageBatch<unknown>): batch is MessageBatch<Body> {
	return batch.queue === queue;
}
