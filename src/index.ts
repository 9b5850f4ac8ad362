import { app } from "./app.ts";
import { serve } from "./cache/serve.ts";
import { tick } from "./clock.ts";
import { type QueuedResponse, storeQueued } from "./intake.ts";

export default {
	fetch: (request, env, context) =>
		serve(request, env, context, (asked) => app.fetch(asked, env, context)),
	scheduled: (_controller, env, context) => tick(env, context, new Date()),
	queue: (batch, env) => storeQueued(env, batch),
} satisfies ExportedHandler<Env, QueuedResponse>;
