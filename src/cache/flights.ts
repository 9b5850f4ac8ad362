import { within } from "../deadline.ts";

/** So long others wait for the one that makes an answer; then each makes its own. */
const PATIENCE_MS = 2000;

/** Work under way, by key, so that a thousand who ask at once have it done once. */
export class Flights<Value> {
	readonly #flying = new Map<string, Promise<Value>>();

	/**
	 * What `make` gives, or what another request's `make` of the same key is about to give; undefined
	 * if that takes too long or fails. `waitUntil` keeps the work going if its own client leaves.
	 */
	async join(
		key: string,
		make: () => Promise<Value>,
		waitUntil: (task: Promise<unknown>) => void,
	): Promise<Value | undefined> {
		const flying = this.#flying.get(key);
		if (flying) return within(PATIENCE_MS, key, flying).catch(() => undefined);
		const flight = make().finally(() => this.#flying.delete(key));
		this.#flying.set(key, flight);
		waitUntil(flight.catch(() => {}));
		return flight;
	}
}
