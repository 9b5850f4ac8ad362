import { waitUntil } from "cloudflare:workers";
import { withTimeout } from "../deadline.ts";

/**
 * How long a request waits for another's result before it does the work itself, and how long work that
 * has not ended counts as running: a request that was cancelled runs no more code, not even `finally`.
 */
const LEASE_MS = 2000;

type Waiting<Value> = (value: Value | undefined) => void;

interface Flight<Value> {
	startedAt: number;
	waiting: Waiting<Value>[];
}

/**
 * Does work once for all requests that ask for the same key at the same time. Each waiting request has
 * its own promise: code after another request's promise would run inside that request, which may not
 * do this one's I/O (“Cannot perform I/O on behalf of a different request”).
 */
export class SingleFlight<Value> {
	readonly #running = new Map<string, Flight<Value>>();

	/**
	 * Returns the result of `make`, or of a running `make` of the same key; undefined if that one fails
	 * or takes longer than two seconds.
	 */
	run(key: string, make: () => Promise<Value>): Promise<Value | undefined> {
		const running = this.#running.get(key);
		const now = Date.now();
		const left = running ? running.startedAt + LEASE_MS - now : 0;
		if (!running || left <= 0) return this.#runAndShare(key, make, now);
		const { promise, resolve } = Promise.withResolvers<Value | undefined>();
		running.waiting.push(resolve);
		return withTimeout(left, key, promise).catch(() => undefined);
	}

	#runAndShare(key: string, make: () => Promise<Value>, startedAt: number): Promise<Value> {
		const flight: Flight<Value> = { startedAt, waiting: [] };
		this.#running.set(key, flight);
		const made = this.#make(key, flight, make);
		// Others wait for it: it goes on if its own client leaves.
		waitUntil(made.catch(() => {}));
		return made;
	}

	async #make(key: string, flight: Flight<Value>, make: () => Promise<Value>): Promise<Value> {
		let value: Value | undefined;
		try {
			value = await make();
			return value;
		} finally {
			// After its lease another flight may have taken the key.
			if (this.#running.get(key) === flight) this.#running.delete(key);
			for (const tell of flight.waiting) tell(value);
		}
	}
}
