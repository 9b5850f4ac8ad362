import { type Database, nearestDatabase } from "../db/connection.ts";
import { currentRevision } from "./current-revision.ts";

/** Something small of the publication that this isolate reads once a revision. */
export class PerRevision<Value> {
	#known = new WeakMap<D1Database, { revision: number; value: Value }>();
	readonly #read: (db: Database) => Promise<Value>;

	constructor(read: (db: Database) => Promise<Value>) {
		this.#read = read;
	}

	/** As it is now, at most a second ago; throws Unavailable. */
	async current(d1: D1Database): Promise<Value> {
		const last = this.#known.get(d1);
		const { revision, bookmark } = await currentRevision(d1);
		if (last?.revision === revision) return last.value;
		const value = await this.#read(nearestDatabase(d1, bookmark));
		this.#known.set(d1, { revision, value });
		return value;
	}

	/** As it was when it was last read, if ever. */
	last(d1: D1Database): Value | undefined {
		return this.#known.get(d1)?.value;
	}

	forget(): void {
		this.#known = new WeakMap();
	}
}
