import { type Database, nearestDatabase } from "../db/connection.ts";
import { currentRevision } from "./current-revision.ts";

/** Keeps a small value from D1 and reads it again when the publication revision has risen. */
export class PerRevision<Value> {
	#known = new WeakMap<D1Database, { revision: number; value: Value }>();
	readonly #read: (db: Database) => Promise<Value>;

	constructor(read: (db: Database) => Promise<Value>) {
		this.#read = read;
	}

	/** Returns the current value, at most a second old; throws Unavailable. */
	async current(d1: D1Database): Promise<Value> {
		const last = this.#known.get(d1);
		const { revision, bookmark } = await currentRevision(d1);
		if (last?.revision === revision) return last.value;
		const value = await this.#read(nearestDatabase(d1, bookmark));
		this.#known.set(d1, { revision, value });
		return value;
	}

	/** Returns the value that was read last; undefined if none was. */
	last(d1: D1Database): Value | undefined {
		return this.#known.get(d1)?.value;
	}

	forget(): void {
		this.#known = new WeakMap();
	}
}
