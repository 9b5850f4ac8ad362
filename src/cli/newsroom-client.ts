/** Talks to the newsroom's API of a running service. */
export class NewsroomClient {
	readonly #url: string;
	readonly #token: string;

	constructor(url: string, token: string) {
		this.#url = url;
		this.#token = token;
	}

	/** The answer's JSON; throws what the service said if it refused. */
	async send(
		method: "GET" | "PUT" | "POST" | "DELETE",
		path: string,
		body?: unknown,
	): Promise<unknown> {
		const response = await fetch(new URL(`/newsroom/api/${path}`, this.#url), {
			method,
			headers: { Authorization: `Bearer ${this.#token}`, "Content-Type": "application/json" },
			...(body !== undefined && { body: JSON.stringify(body) }),
		});
		const text = await response.text();
		if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
		return text === "" ? undefined : JSON.parse(text);
	}
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
