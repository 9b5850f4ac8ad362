import worker from "../../../src/index.ts";
import { type Call, recordedDatabase, replay } from "./recorded-calls.ts";
import { SUBMISSION_LIMIT } from "./unlimited.ts";

/** The modes of a request: to be recorded, or to be answered by a bare Worker as the recorded one was. */
export type Mode = "record" | "bare";

interface Recording {
	calls: Call[];
	body: ArrayBuffer;
	init: ResponseInit;
}

const recordings = new Map<string, Recording>();

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
	async fetch(request, env, context) {
		const mode = request.headers.get("Bench-Mode");
		const recording = recordings.get(request.url);
		if (mode === "bare" && recording) return bare(request, env, recording);
		bindings ??= withoutSimulators(env);
		const calls: Call[] = [];
		bindings.DB = mode === "record" ? recordedDatabase(env.DB, calls) : sameDatabase(env.DB);
		const response = await worker.fetch(request, bindings, context);
		if (mode === "record") await record(request, response.clone(), calls);
		return response;
	},
} satisfies ExportedHandler<Env>;

async function record({ url }: Request, response: Response, calls: Call[]): Promise<void> {
	const { status, headers } = response;
	recordings.set(url, { calls, body: await response.arrayBuffer(), init: { status, headers } });
}

/** A Worker that does only what no other could leave out: it takes the body, asks D1 and sends the bytes. */
async function bare(request: Request, env: Env, { calls, body, init }: Recording) {
	await request.text();
	await replay(env.DB, calls);
	return new Response(body, { ...init, encodeBody: "manual" });
}

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
