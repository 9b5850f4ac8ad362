import * as v from "valibot";
import { Answer } from "./cloudflare-answer.schema.ts";

/** The way to the API. */
export interface Connection {
	/** Such as https://api.cloudflare.com/client/v4 */
	baseUrl: string;
	/** Returns the headers that sign in. Throws Stop if nobody is signed in. */
	signIn(): Promise<Record<string, string>>;
	timeoutMs: number;
	wait(ms: number): Promise<void>;
}

/** One request to the API. */
export interface Request {
	method: "GET" | "POST" | "PUT";
	body?: unknown;
	headers?: Record<string, string>;
	/** True if the request may be sent twice. */
	isRepeatable: boolean;
}

interface Attempt {
	/** 0 if no answer came. */
	status: number;
	answer?: Answer | undefined;
	retryAfter?: number | undefined;
	reason?: string;
}

/** Sends a request once. Throws nothing but what signing in throws. */
export async function attemptOf(
	connection: Connection,
	path: string,
	{ method, body, headers }: Request,
): Promise<Attempt> {
	const credentials = await connection.signIn();
	try {
		const response = await fetch(connection.baseUrl + path, {
			method,
			headers: {
				...credentials,
				...headers,
				...(body !== undefined && { "Content-Type": "application/json" }),
			},
			...(body !== undefined && { body: JSON.stringify(body) }),
			signal: AbortSignal.timeout(connection.timeoutMs),
		});
		const parsed = v.safeParse(Answer, await response.json().catch(() => undefined));
		const seconds = Number(response.headers.get("Retry-After") ?? Number.NaN);
		return {
			// A success that is not in Cloudflare's form comes from something in between.
			status: response.ok && !parsed.success ? 502 : response.status,
			answer: parsed.success ? parsed.output : undefined,
			retryAfter: Number.isFinite(seconds) ? seconds : undefined,
		};
	} catch (error) {
		return { status: 0, reason: reasonOf(error) };
	}
}

function reasonOf(error: unknown): string {
	const cause = error instanceof Error ? (error.cause ?? error) : error;
	if (!(cause instanceof Error)) return `${cause}`;
	return "code" in cause && typeof cause.code === "string" ? cause.code : cause.name;
}
