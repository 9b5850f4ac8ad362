import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import worker from "../src/index.ts";

/** Sends a request to the service, and waits for what it does after its answer too. */
export async function request(path: string, init?: RequestInit): Promise<Response> {
	const context = createExecutionContext();
	const response = await worker.fetch(
		new Request(`https://news.example${path}`, init),
		env,
		context,
	);
	await waitOnExecutionContext(context);
	return response;
}

/** Sends a request to the newsroom's API, with its token. */
export function newsroom(method: string, path: string, body?: unknown, headers = {}) {
	return request(`/newsroom/api/${path}`, {
		method,
		headers: {
			Authorization: `Bearer ${env.NEWSROOM_TOKEN}`,
			"Content-Type": "application/json",
			...headers,
		},
		...(body !== undefined && { body: JSON.stringify(body) }),
	});
}
