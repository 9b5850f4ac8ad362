import { waitUntil } from "cloudflare:workers";
import { withTimeout } from "../deadline.ts";

/** Limit of Cloudflare's free plan: 50 queries an invocation, of which the request itself needs some. */
const MAX_BATCH_SIZE = 30;
/** How long an item waits for its turn: as long as for D1 itself. */
const MAX_WAIT_MS = 1200;
/** After this time the leader counts as lost: a request that was ended runs no more code, not even `finally`. */
const LEASE_MS = 3000;

const LEAD = Symbol("lead");

interface Waiting<Item, Result> {
	item: Item;
	resolve: (result: Result | typeof LEAD) => void;
	reject: (error: unknown) => void;
}

interface Lease {
	endsAt: number;
}

const newLease = (): Lease => ({ endsAt: Date.now() + LEASE_MS });

/**
 * Group commit: the first item is written at once and alone; items that come meanwhile are written
 * together afterwards. One of their requests leads, because only the request that began a write can
 * end it. Therefore every request that commits goes on until it has a result, also if its client leaves.
 */
export class GroupCommit<Item, Result> {
	#waiting: Waiting<Item, Result>[] = [];
	/** The write that runs, with the end of its lease; another object for each write. */
	#lease: Lease | undefined;

	/**
	 * Returns what `write` returns for this item. `write` gets up to 30 items and stores all or none.
	 * Throws what `write` throws, and Unavailable after 1.2 s of waiting.
	 */
	commit(item: Item, write: (items: Item[]) => Promise<Result[]>): Promise<Result> {
		const result = this.#commit(item, write);
		waitUntil(result.catch(() => {}));
		return result;
	}

	async #commit(item: Item, write: (items: Item[]) => Promise<Result[]>): Promise<Result> {
		const isLed = this.#lease !== undefined && Date.now() < this.#lease.endsAt;
		const turn = isLed ? await this.#turn(item) : LEAD;
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
		const lease = newLease();
		this.#lease = lease;
		const others = this.#waiting.splice(0, MAX_BATCH_SIZE - 1);
		try {
			const results = await write([item, ...others.map((other) => other.item)]);
			for (const [index, { resolve }] of others.entries()) resolve(resultAt(results, index + 1));
			return resultAt(results, 0);
		} catch (error) {
			for (const { reject } of others) reject(error);
			throw error;
		} finally {
			// After its lease another may lead, and it will hand over itself.
			if (this.#lease === lease) this.#handOver();
		}
	}

	#handOver(): void {
		const next = this.#waiting.shift();
		this.#lease = next && newLease();
		next?.resolve(LEAD);
	}
}

function resultAt<Result>(results: Result[], index: number): Result {
	const result = results[index];
	if (result === undefined) throw new Error("A write must return a result for every item.");
	return result;
}
