import { app } from "./app.ts";
import { consumeMessages, runJobs } from "./jobs.ts";
import { serve } from "./platform/cache/serve.ts";
import { withServerTiming } from "./platform/timing.ts";

export default {
	fetch: (request, env, context) =>
		withServerTiming(request, () => serve(app, request, env, context)),
	scheduled: (_controller, env, context) => runJobs(env, context, new Date()),
	queue: (batch, env) => consumeMessages(env, batch),
} satisfies ExportedHandler<Env>;
