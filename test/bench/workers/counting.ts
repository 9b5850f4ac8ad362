import worker from "../../../src/index.ts";
import { countedBindings, counts } from "./counted-bindings.ts";

export type Counts = typeof counts;

/** Where the counts are, since they were last asked for. */
const COUNTS_PATH = "/__counts";

// One for the isolate, as env is: what the service remembers it remembers by its bindings.
let bindings: Env | undefined;

/** The service with its use of D1 and KV counted. */
export default {
	async fetch(request, env, context): Promise<Response> {
		if (new URL(request.url).pathname === COUNTS_PATH) return Response.json(taken());
		bindings ??= countedBindings(env);
		return worker.fetch(request, bindings, context);
	},
} satisfies ExportedHandler<Env>;

function taken(): Counts {
	const since = { ...counts };
	Object.assign(counts, { rowsRead: 0, rowsWritten: 0, kvReads: 0, kvWrites: 0 });
	return since;
}
