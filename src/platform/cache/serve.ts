import { failuresOf } from "../db/deadline-session.ts";
import { findSharedRoute, type RoutedApp } from "../http/shared-route.ts";
import { knownCacheKey, toCacheKey } from "./cache-key.ts";
import { currentRevision, rememberedRevision } from "./current-revision.ts";
import { ResponseMemory } from "./memory.ts";
import { SingleFlight } from "./single-flight.ts";
import { type StoredResponse, toResponse, toStoredResponse } from "./stored-response.ts";

const memory = new ResponseMemory();
const rendering = new SingleFlight<StoredResponse | undefined>();

/** Removes every stored response from memory; the next requests render them again. */
export const forgetResponses = () => memory.clear();

interface Task {
	request: Request;
	context: ExecutionContext;
	d1: D1Database;
	render: (request: Request) => Response | Promise<Response>;
}

/**
 * Answers a request: from this isolate's memory if the stored response is of the current revision, or
 * if D1 cannot tell the revision; otherwise by the app, once for all who ask at the same time. A
 * response from memory waits for nothing, not even for a promise.
 */
export function serve(
	app: RoutedApp,
	request: Request,
	env: Env,
	context: ExecutionContext,
): Response | Promise<Response> {
	const render = (asked: Request) => app.fetch(asked, env, context);
	if (request.method !== "GET" && request.method !== "HEAD") return render(request);
	const known = knownCacheKey(request.url);
	const stored = known === undefined ? undefined : memory.get(known);
	const revision = rememberedRevision(env.DB)?.revision;
	if (stored && revision === stored.revision) return toResponse(request, context, stored);
	const route = findSharedRoute(app, request);
	if (!route) return render(request);
	const key = known ?? toCacheKey(request.url, route.parameters);
	const task = { request, context, d1: env.DB, render };
	return route.isKept ? serveKept(key, task) : renderOnce(key, undefined, task);
}

async function serveKept(key: string, task: Task): Promise<Response> {
	const revision = await revisionIfKnown(task.d1);
	const stored = memory.get(key);
	const isCurrent = revision === undefined || revision === stored?.revision;
	if (stored && isCurrent) return toResponse(task.request, task.context, stored);
	return renderOnce(key, revision, task);
}

function revisionIfKnown(d1: D1Database): Promise<number | undefined> {
	return currentRevision(d1).then(
		({ revision }) => revision,
		() => undefined,
	);
}

/** Renders a response for all who ask at the same time; keeps it under `revision`, if there is one. */
async function renderOnce(
	key: string,
	revision: number | undefined,
	{ request, context, d1, render }: Task,
): Promise<Response> {
	let unshared: Response | undefined;
	const failures = failuresOf(d1);
	const flight = rendering.run(key, async () => {
		const asGet = request.method === "GET" ? request : new Request(request, { method: "GET" });
		const response = await render(asGet);
		const stored = await toStoredResponse(response, revision);
		if (!stored) unshared = response;
		// If D1 failed meanwhile, the response may come from an older copy in KV.
		else if (revision !== undefined && failuresOf(d1) === failures) memory.set(key, stored);
		return stored;
	});
	const stored = await flight;
	if (stored) return toResponse(request, context, stored);
	const response = unshared ?? (await render(request));
	return request.method === "HEAD" ? new Response(null, response) : response;
}
