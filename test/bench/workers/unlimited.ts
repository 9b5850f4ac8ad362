import worker from "../../../src/index.ts";

/**
 * A rate limit that lets everything pass, and keeps nothing. Miniflare's own writes a row to disk for
 * each request, which made the survey post half as fast; Cloudflare's is a counter in the memory of the
 * same machine (https://developers.cloudflare.com/workers/runtime-apis/bindings/rate-limit/).
 */
export const SUBMISSION_LIMIT: RateLimit = { limit: async () => ({ success: true }) };

// One for the isolate, as env is: what the service remembers it remembers by its bindings.
let bindings: Env | undefined;

/** The service as deployed, behind that. */
export default {
	fetch(request, env, context) {
		bindings ??= { ...env, SUBMISSION_LIMIT };
		return worker.fetch(request, bindings, context);
	},
} satisfies ExportedHandler<Env>;
