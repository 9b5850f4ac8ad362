import { failuresOf } from "../db/deadline-session.ts";
import { cacheKey, isTimeless } from "./cache-key.ts";
import { currentRevision, rememberedRevision } from "./current-revision.ts";
import { ResponseMemory } from "./memory.ts";
import { SingleFlight } from "./single-flight.ts";
import { type StoredResponse, toResponse, toStoredResponse } from "./stored-response.ts";

type Render = (request: Request) => Response | Promise<Response>;

const memory = new ResponseMemory();
const rendering = new SingleFlight<StoredResponse | undefined>();

/** Forgets every answer; the next requests make them anew. */
export const forgetResponses = () => memory.clear();

/**
 * The one way of every public GET: from this isolate's memory if that is of the current revision, or
 * if nobody can tell what is current; else made, once for all who ask at the same time, and kept.
 * The first of these waits for nothing, not even for a promise.
 */
export function serve(
	request: Request,
	env: Env,
	context: ExecutionContext,
	make: Render,
): Response | Promise<Response> {
	const isRead = request.method === "GET" || request.method === "HEAD";
	const key = isRead ? cacheKey(request.url) : undefined;
	if (key === undefined) return make(request);
	const kept = memory.get(key);
	const revision = rememberedRevision(env.DB)?.revision;
	if (kept && revision === kept.revision) return toResponse(request, kept);
	return checkRevisionAndServe(request, key, kept, env, context, make);
}

async function checkRevisionAndServe(
	request: Request,
	key: string,
	kept: StoredResponse | undefined,
	env: Env,
	context: ExecutionContext,
	make: Render,
): Promise<Response> {
	const revision = await revisionIfKnown(env.DB);
	if (kept && (revision === undefined || revision === kept.revision))
		return toResponse(request, kept);
	const task = { key, revision, d1: env.DB };
	return renderAndStore(request, task, context, make);
}

function revisionIfKnown(d1: D1Database): Promise<number | undefined> {
	return currentRevision(d1).then(
		({ revision }) => revision,
		() => undefined,
	);
}

interface Task {
	key: string;
	revision: number | undefined;
	d1: D1Database;
}

async function renderAndStore(
	request: Request,
	{ key, revision, d1 }: Task,
	context: ExecutionContext,
	make: Render,
): Promise<Response> {
	let unkept: Response | undefined;
	const failures = failuresOf(d1);
	const fly = async () => {
		const asked = request.method === "GET" ? request : new Request(request, { method: "GET" });
		const response = await make(asked);
		const kept = await toStoredResponse(response, revision ?? Number.NaN);
		// Where D1 failed meanwhile, this may be an older copy out of KV: for now, but not for later.
		const isCurrent = revision !== undefined && failuresOf(d1) === failures;
		if (!kept) unkept = response;
		else if (isCurrent && isTimeless(key)) memory.set(key, kept);
		return kept;
	};
	const flight = rendering.run(key, fly);
	// Others wait for this one: it goes on if its own client leaves.
	context.waitUntil(flight.catch(() => {}));
	const kept = await flight;
	if (kept) return toResponse(request, kept);
	const response = unkept ?? (await make(request));
	return request.method === "HEAD" ? new Response(null, response) : response;
}
