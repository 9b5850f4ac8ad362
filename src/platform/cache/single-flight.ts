import { withTimeout } from "../deadline.ts";

/** So long others wait for the one that makes an answer; then each makes its own. */
const MAX_WAIT_MS = 2000;

type Waiting<Value> = (value: Value | undefined) => void;

/**
 * Work under way, by key, so that a thousand who ask at once have it done once. Each who waits has a
 * promise of its own: awaiting another request's promise goes on inside that request, which may do
 * none of this one's I/O (“Cannot perform I/O on behalf of a different request”).
 */
export class SingleFlight<Value> {
	readonly #running = new Map<string, Waiting<Value>[]>();

	/** What `make` gives, or what another's `make` of the same key gives; undefined if that fails. */
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
