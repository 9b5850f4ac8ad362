import worker from "../../../src/index.ts";
import { SUBMISSION_LIMIT } from "./unlimited.ts";

// One for the isolate, as env is: the settings are read once.
let bindings: Env | undefined;

/** Empty, and free of cost: Miniflare's own KV and queues are programs in the process that is measured. */
const nothing = {
	get: async () => null,
	getWithMetadata: async () => ({ value: null, metadata: null, cacheStatus: null }),
	put: async () => undefined,
	delete: async () => undefined,
	send: async () => undefined,
	sendBatch: async () => undefined,
};

/** The service, which remembers no answer: what it keeps in memory it keeps by database. */
export default {
	fetch(request, env, context) {
		bindings ??= withoutSimulators(env);
		bindings.DB = sameDatabase(env.DB);
		return worker.fetch(request, bindings, context);
	},
} satisfies ExportedHandler<Env>;

function withoutSimulators(env: Env): Env {
	const replaced = ["FEED_CACHE", "SUBMISSION_QUEUE", "PING_QUEUE", "WEBHOOK_QUEUE"];
	return {
		...env,
		...Object.fromEntries(replaced.map((name) => [name, nothing])),
		SUBMISSION_LIMIT,
	};
}

function sameDatabase(d1: D1Database): D1Database {
	return new Proxy(d1, {
		get(target, name) {
			const value = Reflect.get(target, name);
			return typeof value === "function" ? value.bind(target) : value;
		},
	});
}
