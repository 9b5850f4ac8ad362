import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { json, text } from "node:stream/consumers";
import { type Account, handle } from "./cloudflare-account.ts";
import { failure, pageOf, type Reply, success } from "./cloudflare-reply.ts";

/** What happens to a request instead of, or after, an ordinary answer. */
export type Fault =
	| { status: number; code?: number; headers?: Record<string, string> }
	/** Another answer, such as a list that is not up to date. */
	| { result: unknown }
	/** No answer ever. */
	| "hang"
	/** The connection ends before anything was done. */
	| "drop"
	/** The connection ends after it was done. */
	| "drop after";

export interface Seen {
	method: string;
	/** The path after the base address, with the account's id as ACCOUNT. */
	path: string;
}

/** A stand-in of Cloudflare's API on the loopback interface. Its accounts are what a test makes them. */
export class CloudflareStandIn {
	readonly accounts: Account[];
	readonly seen: Seen[] = [];
	/** Requests that the stand-in has no answer for. */
	readonly unknown: Seen[] = [];
	fault: ((request: Seen, number: number) => Fault | undefined) | undefined;
	readonly #server: Server;

	/** Everything that may have changed something, in order. */
	get changes(): string[] {
		return this.seen
			.filter(({ method, path }) => method !== "GET" && !path.endsWith("/query"))
			.map(({ method, path }) => `${method} ${path}`);
	}

	constructor(accounts: Account[]) {
		this.accounts = accounts;
		this.#server = createServer((request, response) => {
			this.#answer(request, response).catch((error: unknown) => response.destroy(error as Error));
		});
	}

	/** Listens on a free port, and returns the address of the API. */
	async start(): Promise<string> {
		await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
		const address = this.#server.address();
		return `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}/client/v4`;
	}

	async stop(): Promise<void> {
		this.#server.closeAllConnections();
		await new Promise((resolve) => this.#server.close(resolve));
	}

	async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
		const url = new URL(request.url ?? "", "http://stand.in");
		const [, accountId, rest = ""] =
			/^\/client\/v4(?:\/accounts\/([^/]+))?(.*)$/.exec(url.pathname) ?? [];
		const method = request.method ?? "";
		const seen = { method, path: accountId ? `/accounts/ACCOUNT${rest}` : rest };
		this.seen.push(seen);
		const fault = this.fault?.(seen, this.seen.length);
		const body = await bodyOf(request);
		if (fault === "hang") return;
		if (fault === "drop") return void response.destroy();
		if (typeof fault === "object" && "result" in fault) {
			return send(response, 200, success(fault.result).body);
		}
		if (typeof fault === "object") {
			return send(response, fault.status, failure(fault.code ?? 10_000), fault.headers);
		}
		const wrong = wrongQuery(method, rest, url.searchParams);
		if (wrong) return send(response, 400, failure(10_021, `there is no parameter ${wrong}`));
		const reply = this.#reply(method, accountId, rest, url.searchParams, body, request);
		if (reply === undefined) {
			this.unknown.push(seen);
			return send(response, 404, failure(7003));
		}
		if (fault === "drop after") return void response.destroy();
		send(response, reply.status, reply.body);
	}

	#reply(
		method: string,
		accountId: string | undefined,
		path: string,
		query: URLSearchParams,
		body: unknown,
		{ headers }: IncomingMessage,
	): Reply | undefined {
		if (headers.authorization !== "Bearer an-api-token") {
			return { status: 403, body: failure(10_000) };
		}
		if (!accountId && path === "/accounts") {
			return pageOf(
				this.accounts.map(({ id, name }) => ({ id, name })),
				query,
			);
		}
		if (!accountId && path === "/zones") {
			const account = this.accounts.find(({ id }) => id === query.get("account.id"));
			return success(account?.zones.filter(({ name }) => name === query.get("name")) ?? []);
		}
		const account = this.accounts.find(({ id }) => id === accountId);
		const jurisdiction = headers["cf-r2-jurisdiction"];
		return (
			account &&
			handle(account, { method, path, query, body, jurisdiction: `${jurisdiction ?? ""}` })
		);
	}
}

/** The parameters of lists, as the documentation has them. */
const PARAMETERS: Record<string, string[]> = {
	"/accounts": ["page", "per_page"],
	"/zones": ["name", "account.id"],
	"/d1/database": ["name", "page", "per_page"],
	"/queues": ["name", "page"],
	"/storage/kv/namespaces": ["page", "per_page"],
	"/workers/domains": [],
};

function wrongQuery(method: string, path: string, query: URLSearchParams): string | undefined {
	const known = method === "GET" ? PARAMETERS[path] : undefined;
	if (known && Number(query.get("per_page")) > 50) return "per_page over 50";
	return known && [...query.keys()].find((name) => !known.includes(name));
}

function send(
	response: ServerResponse,
	status: number,
	body: unknown,
	headers: Record<string, string> = {},
): void {
	response.writeHead(status, { "Content-Type": "application/json", ...headers });
	response.end(JSON.stringify(body));
}

/** Returns what was sent: JSON, or the part "metadata" of an upload. */
async function bodyOf(request: IncomingMessage): Promise<unknown> {
	const type = request.headers["content-type"] ?? "";
	if (request.method === "GET") return undefined;
	if (type.startsWith("multipart/")) {
		const form = await new Response(await text(request), {
			headers: { "Content-Type": type },
		}).formData();
		return JSON.parse(`${form.get("metadata")}`);
	}
	return json(request).catch(() => undefined);
}
