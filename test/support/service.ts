import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import worker from "../../src/index.ts";
import { runJobs } from "../../src/jobs.ts";
import { expectAgreement } from "./agreement.ts";
import { useStorage } from "./storage.ts";

type Init = RequestInit<IncomingRequestCfProperties>;

interface Exchange {
	response: Response;
	/** From request to answer; what the service does afterwards does not count. */
	milliseconds: number;
}

/**
 * Sends a request to the service, times its answer, and waits for what it does afterwards. Every answer
 * must be as the contract says.
 */
export async function exchange(path: string, init?: Init, bindings: Env = env): Promise<Exchange> {
	useStorage();
	const context = createExecutionContext();
	const asked = new Request<unknown, IncomingRequestCfProperties>(
		`https://news.example${path}`,
		init,
	);
	const start = Date.now();
	const response = await worker.fetch(asked, bindings, context);
	const milliseconds = Date.now() - start;
	await waitOnExecutionContext(context);
	await expectAgreement(asked, response);
	return { response, milliseconds };
}

/** Sends a request to the service. */
export async function request(path: string, init?: Init, bindings?: Env): Promise<Response> {
	return (await exchange(path, init, bindings)).response;
}

/** Sends a request to the newsroom's API, with its token. */
export function newsroom(
	method: string,
	path: string,
	body?: unknown,
	headers = {},
	bindings: Env = env,
): Promise<Response> {
	const init: Init = {
		method,
		headers: {
			Authorization: `Bearer ${env.NEWSROOM_TOKEN}`,
			"Content-Type": "application/json",
			...headers,
		},
		...(body !== undefined && { body: JSON.stringify(body) }),
	};
	return request(`/newsroom/api/${path}`, init, bindings);
}

/** Lets the clock tick as it does at that time, and waits for all it does. */
export async function tickAt(now: Date, bindings: Env = env): Promise<void> {
	useStorage();
	const context = createExecutionContext();
	await runJobs(bindings, context, now);
	await waitOnExecutionContext(context);
}
