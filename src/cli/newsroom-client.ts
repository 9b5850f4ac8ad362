import * as v from "valibot";
import { Problem } from "../platform/schema/problem.schema.ts";

/** Thrown if the service does not answer, or refuses. The message is a sentence for the operator. */
export class Refused extends Error {
	override name = "Refused";
}

/** Talks to the newsroom's API of a running service. */
export class NewsroomClient {
	readonly #url: string;
	readonly #token: string;

	constructor(url: string, token: string) {
		this.#url = url;
		this.#token = token;
	}

	/** Sends a form as it is, anything else as JSON; returns the response's JSON. Throws Refused. */
	async send(
		method: "GET" | "PUT" | "POST" | "DELETE",
		path: string,
		body?: unknown,
	): Promise<unknown> {
		const isForm = body instanceof FormData;
		const response = await fetch(new URL(`/newsroom/api/${path}`, this.#url), {
			method,
			headers: {
				Authorization: `Bearer ${this.#token}`,
				// That of a form names the boundary of its parts.
				...(!isForm && { "Content-Type": "application/json" }),
			},
			...(body !== undefined && { body: isForm ? body : JSON.stringify(body) }),
		}).catch((error) => {
			const { code, message } = Object(Object(error).cause ?? error);
			throw new Refused(
				`${this.#url} does not answer (${code ?? message}). Is the service running?`,
			);
		});
		const text = await response.text();
		if (!response.ok) throw new Refused(`${method} ${path}: ${response.status} ${reasonIn(text)}`);
		return text === "" ? undefined : JSON.parse(text);
	}
}

/** Returns what a problem says (RFC 9457), otherwise the text itself. */
function reasonIn(text: string): string {
	const found = v.safeParse(v.pipe(v.string(), v.parseJson(), Problem), text);
	if (!found.success) return text;
	const { title, detail = title, errors = [] } = found.output;
	return [detail, ...errors.map((error) => error.detail)].join(" ");
}

/** Waits until the service answers, even if it says that it cannot serve yet; throws after `seconds`. */
export async function untilHealthy(url: string, seconds: number): Promise<void> {
	const end = Date.now() + seconds * 1000;
	while (Date.now() < end) {
		const response = await fetch(new URL("/healthz", url)).catch(() => undefined);
		if (response) return;
		await new Promise((resolve) => setTimeout(resolve, 200));
	}
	throw new Error(`${url} did not answer within ${seconds} seconds`);
}
