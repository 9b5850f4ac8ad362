import { withTimeout } from "../deadline.ts";

/** D1 runs the statements of a batch one after the other, and binds at most 100 values in the query after. */
const MAX_BATCH_SIZE = 50;
/** So long somebody waits for their turn: as long as for D1 itself. */
const MAX_WAIT_MS = 1200;
/** After so long a leader is taken for lost, its request ended by the platform. */
const LEASE_MS = 3000;

const LEAD = Symbol("lead");

interface Waiting<Item, Result> {
	item: Item;
	resolve: (result: Result | typeof LEAD) => void;
	reject: (error: unknown) => void;
}

/**
 * Group commit: the first to come writes at once, alone; those who come while it writes are written
 * together after it. One of them leads, as only the request that began a write can end it: so every
 * request that commits must be kept alive until it is told (waitUntil).
 */
export class GroupCommit<Item, Result> {
	#waiting: Waiting<Item, Result>[] = [];
	#ledUntil = 0;

	/**
	 * What `write` says of this item, in a batch of up to fifty that it writes or fails as one; throws
	 * what `write` throws, and Unavailable after 1.2 s of waiting for the turn.
	 */
	async commit(item: Item, write: (items: Item[]) => Promise<Result[]>): Promise<Result> {
		const turn = Date.now() < this.#ledUntil ? await this.#turn(item) : LEAD;
		return turn === LEAD ? this.#lead(item, write) : turn;
	}

	async #turn(item: Item): Promise<Result | typeof LEAD> {
		const { promise, resolve, reject } = Promise.withResolvers<Result | typeof LEAD>();
		const waiting = { item, resolve, reject };
		this.#waiting.push(waiting);
		return withTimeout(MAX_WAIT_MS, "The write before", promise).catch((error) => {
			this.#waiting = this.#waiting.filter((one) => one !== waiting);
			throw error;
		});
	}

	async #lead(item: Item, write: (items: Item[]) => Promise<Result[]>): Promise<Result> {
		this.#ledUntil = Date.now() + LEASE_MS;
		const others = this.#waiting.splice(0, MAX_BATCH_SIZE - 1);
		try {
			const results = await write([item, ...others.map((other) => other.item)]);
			for (const [index, { resolve }] of others.entries()) resolve(resultAt(results, index + 1));
			return resultAt(results, 0);
		} catch (error) {
			for (const { reject } of others) reject(error);
			throw error;
		} finally {
			this.#handOver();
		}
	}

	#handOver(): void {
		const next = this.#waiting.shift();
		this.#ledUntil = next ? Date.now() + LEASE_MS : 0;
		next?.resolve(LEAD);
	}
}

function resultAt<Result>(results: Result[], index: number): Result {
	const result = results[index];
	if (result === undefined) throw new Error("A write tells of every item.");
	return result;
}
