import { failuresOf } from "../db/deadline-session.ts";
import { cacheKey, isTimeless } from "./cache-key.ts";
import { currentPublication, rememberedPublication } from "./current-revision.ts";
import { Memory } from "./memory.ts";
import { SingleFlight } from "./single-flight.ts";
import { type StoredResponse, storedResponse, toResponse } from "./stored-response.ts";

type Make = (request: Request) => Response | Promise<Response>;

const memory = new Memory();
const flights = new SingleFlight<StoredResponse | undefined>();

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
	make: Make,
): Response | Promise<Response> {
	const isRead = request.method === "GET" || request.method === "HEAD";
	const key = isRead ? cacheKey(request.url) : undefined;
	if (key === undefined) return make(request);
	const kept = memory.get(key);
	const revision = rememberedPublication(env.DB)?.revision;
	if (kept && revision === kept.revision) return toResponse(request, kept);
	return askAndServe(request, key, kept, env, context, make);
}

async function askAndServe(
	request: Request,
	key: string,
	kept: StoredResponse | undefined,
	env: Env,
	context: ExecutionContext,
	make: Make,
): Promise<Response> {
	const revision = await currentRevision(env.DB);
	if (kept && (revision === undefined || revision === kept.revision))
		return toResponse(request, kept);
	const task = { key, revision, d1: env.DB };
	return makeAndKeep(request, task, context, make);
}

function currentRevision(d1: D1Database): Promise<number | undefined> {
	return currentPublication(d1).then(
		({ revision }) => revision,
		() => undefined,
	);
}

interface Task {
	key: string;
	revision: number | undefined;
	d1: D1Database;
}

async function makeAndKeep(
	request: Request,
	{ key, revision, d1 }: Task,
	context: ExecutionContext,
	make: Make,
): Promise<Response> {
	let unkept: Response | undefined;
	const failures = failuresOf(d1);
	const fly = async () => {
		const asked = request.method === "GET" ? request : new Request(request, { method: "GET" });
		const response = await make(asked);
		const kept = await storedResponse(response, revision ?? Number.NaN);
		// Where D1 failed meanwhile, this may be an older copy out of KV: for now, but not for later.
		const isCurrent = revision !== undefined && failuresOf(d1) === failures;
		if (!kept) unkept = response;
		else if (isCurrent && isTimeless(key)) memory.set(key, kept);
		return kept;
	};
	const flight = flights.run(key, fly);
	// Others wait for this one: it goes on if its own client leaves.
	context.waitUntil(flight.catch(() => {}));
	const kept = await flight;
	if (kept) return toResponse(request, kept);
	const response = unkept ?? (await make(request));
	return request.method === "HEAD" ? new Response(null, response) : response;
}
