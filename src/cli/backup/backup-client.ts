import { setTimeout as wait } from "node:timers/promises";
import * as v from "valibot";
import { DatabaseFormat } from "../../backup/backup.schema.ts";
import { Problem } from "../../platform/schema/problem.schema.ts";
import { Stopped } from "./stopped.ts";

/** Until then a service that was started again is there again. */
const WAITS_MS = [500, 1000, 2000, 4000, 8000, 16_000];

/** The service itself waits for no part longer than some seconds. */
const DEADLINE_MS = 60_000;

interface Sent {
	/** A text and a file are sent as they are, everything else as JSON. */
	body?: string | Blob | object;
	/** A status to return instead of stopping at it. */
	expected?: number;
	/** Is sent even if the program is being ended, and only once. */
	isLast?: boolean;
}

/** Talks to a running service, and tries again for half a minute while it does not answer. */
export class BackupClient {
	readonly url: string;
	readonly #token: string;
	readonly #signal: AbortSignal;
	readonly #waits: number[];

	/** Nothing is sent after `signal`. */
	constructor(url: string, token: string, signal: AbortSignal, waits: number[] = WAITS_MS) {
		this.url = url;
		this.#token = token;
		this.#signal = signal;
		this.#waits = waits;
	}

	/** Describes the database of the service. */
	async database(): Promise<DatabaseFormat> {
		const response = await this.send("GET", "backup/database");
		return v.parse(DatabaseFormat, await response.json());
	}

	/** Sends a request to an address below /newsroom/. Throws Stopped if the service refuses it, or does not answer. */
	async send(method: string, path: string, sent: Sent = {}): Promise<Response> {
		const { body, expected, isLast = false } = sent;
		for (const pause of isLast ? [undefined] : [...this.#waits, undefined]) {
			if (!isLast) this.#signal.throwIfAborted();
			const response = await this.#fetch(method, path, body, isLast);
			const isPassing = response === undefined || [429, 502, 503, 504].includes(response.status);
			if (response && (response.ok || response.status === expected)) return response;
			if (!isPassing || pause === undefined) throw await this.#stopped(response);
			await response?.body?.cancel();
			await wait(pause, undefined, { signal: this.#signal });
		}
		throw await this.#stopped(undefined);
	}

	async #fetch(method: string, path: string, body: Sent["body"], isLast: boolean) {
		const late = AbortSignal.timeout(DEADLINE_MS);
		const isFile = body instanceof Blob;
		const json = isFile ? "application/octet-stream" : "application/json";
		const type = typeof body === "string" ? "text/plain; charset=utf-8" : json;
		const text = typeof body === "object" && !isFile ? JSON.stringify(body) : body;
		return fetch(new URL(`/newsroom/${path}`, this.url), {
			method,
			redirect: "manual",
			signal: isLast ? late : AbortSignal.any([late, this.#signal]),
			headers: { Authorization: `Bearer ${this.#token}`, "Content-Type": type },
			...(text !== undefined && { body: text }),
		}).catch(() => undefined);
	}

	async #stopped(response: Response | undefined): Promise<Stopped> {
		const url = this.url;
		if (!response) return new Stopped(`The service at ${url} does not answer.`);
		if (response.status === 401)
			return new Stopped(
				`${url} refuses the token: set NEWSROOM_TOKEN to the one of that service.`,
			);
		const said = v.safeParse(v.pipe(v.string(), v.parseJson(), Problem), await response.text());
		if (response.status === 404)
			return new Stopped(`${url} has no backup: it is no Randnotiz, or of an older version.`);
		const detail = said.success ? said.output.detail : undefined;
		return new Stopped(detail ?? `${url} answers with ${response.status}.`);
	}
}
