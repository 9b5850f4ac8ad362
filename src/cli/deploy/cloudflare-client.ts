import * as v from "valibot";
import type { Answer } from "./cloudflare-answer.schema.ts";
import { attemptOf, type Connection, type Request } from "./cloudflare-attempt.ts";
import { CloudflareError, isUnanswered } from "./cloudflare-error.ts";

const ATTEMPTS = 4;
const LONGEST_WAIT_MS = 60_000;
// Some lists allow no more.
const PER_PAGE = 50;
const MOST_PAGES = 500;

type Schema<Value> = v.GenericSchema<unknown, Value>;

/** Asks Cloudflare's API. Throws CloudflareError unless the answer is a success. */
export class Cloudflare {
	readonly #connection: Connection;
	readonly #prefix: string;

	constructor(connection: Connection, prefix = "") {
		this.#connection = connection;
		this.#prefix = prefix;
	}

	/** Returns a client for the paths of one account. */
	forAccount(id: string): Cloudflare {
		return new Cloudflare(this.#connection, `/accounts/${encodeURIComponent(id)}`);
	}

	wait(ms: number): Promise<void> {
		return this.#connection.wait(ms);
	}

	/** Returns undefined only if Cloudflare says that there is no such thing. */
	async find<Value>(
		path: string,
		schema: Schema<Value>,
		headers?: Record<string, string>,
	): Promise<Value | undefined> {
		try {
			const request = { method: "GET", isRepeatable: true, ...(headers && { headers }) } as const;
			return v.parse(schema, (await this.#send(path, request)).result);
		} catch (error) {
			if (error instanceof CloudflareError && error.isAbsent) return undefined;
			throw error;
		}
	}

	/** Returns a list that has no pages. */
	async list<Value>(path: string, schema: Schema<Value>, query = {}): Promise<Value[]> {
		const search = new URLSearchParams(query);
		const request = { method: "GET", isRepeatable: true } as const;
		const answer = await this.#send(search.size > 0 ? `${path}?${search}` : path, request);
		return v.parse(v.array(schema), answer.result);
	}

	/** Returns what is on all pages of a list. */
	async listPages<Value>(path: string, schema: Schema<Value>, query = {}): Promise<Value[]> {
		const found: Value[] = [];
		for (let page = 1; page <= MOST_PAGES; page++) {
			const search = new URLSearchParams({ ...query, page: `${page}`, per_page: `${PER_PAGE}` });
			const answer = await this.#send(`${path}?${search}`, { method: "GET", isRepeatable: true });
			const rows = v.parse(v.array(schema), answer.result);
			found.push(...rows);
			const total = answer.result_info?.total_count ?? undefined;
			const isWhole = total === undefined ? rows.length < PER_PAGE : found.length >= total;
			if (isWhole || rows.length === 0) break;
		}
		return found;
	}

	/** Changes something. It is repeated only if Cloudflare says that it did nothing (429). */
	async change(
		method: "POST" | "PUT",
		path: string,
		body: unknown,
		headers?: Record<string, string>,
	): Promise<void> {
		await this.#send(path, { method, body, isRepeatable: false, ...(headers && { headers }) });
	}

	/** Asks by POST, without changing anything. */
	async ask<Value>(path: string, body: unknown, schema: Schema<Value>): Promise<Value> {
		const answer = await this.#send(path, { method: "POST", body, isRepeatable: true });
		return v.parse(schema, answer.result);
	}

	async #send(path: string, request: Request): Promise<Answer> {
		for (let attempt = 1; ; attempt++) {
			const { status, answer, retryAfter, reason } = await attemptOf(
				this.#connection,
				this.#prefix + path,
				request,
			);
			if (answer?.success) return answer;
			const isWorthIt = status === 429 || (request.isRepeatable && isUnanswered(status));
			if (!isWorthIt || attempt === ATTEMPTS) {
				const errors = answer?.errors ?? [];
				throw new CloudflareError({ path: this.#prefix + path, status, errors, reason });
			}
			const seconds = retryAfter ?? 2 ** (attempt - 1);
			await this.#connection.wait(Math.min(seconds * 1000, LONGEST_WAIT_MS));
		}
	}
}
