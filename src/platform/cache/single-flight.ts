import { withTimeout } from "../deadline.ts";

/** How long a request waits for another's result before it does the work itself. */
const MAX_WAIT_MS = 2000;

type Waiting<Value> = (value: Value | undefined) => void;

/**
 * Does work once for all requests that ask for the same key at the same time. Each waiting request has
 * its own promise: code after another request's promise would run inside that request, which may not
 * do this one's I/O (“Cannot perform I/O on behalf of a different request”).
 */
export class SingleFlight<Value> {
	readonly #running = new Map<string, Waiting<Value>[]>();

	/** Returns the result of `make`, or of a running `make` of the same key; undefined if that one fails. */
	run(key: string, make: () => Promise<Value>): Promise<Value | undefined> {
		const waiting = this.#running.get(key);
		if (!waiting) return this.#runAndShare(key, make);
		const { promise, resolve } = Promise.withResolvers<Value | undefined>();
		waiting.push(resolve);
		return withTimeout(MAX_WAIT_MS, key, promise).catch(() => undefined);
	}

	async #runAndShare(key: string, make: () => Promise<Value>): Promise<Value> {
		const waiting: Waiting<Value>[] = [];
		this.#running.set(key, waiting);
		let value: Value | undefined;
		try {
			value = await make();
			return value;
		} finally {
			this.#running.delete(key);
			for (const tell of waiting) tell(value);
		}
	}
}
