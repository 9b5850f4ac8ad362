import { type Database, primaryDatabase } from "../db/connection.ts";
import { readRevision } from "../db/revision.sql.ts";
import type { RowFormat } from "../db/row-format.ts";
import { isUnavailable } from "../deadline.ts";
import { reasonOf } from "../log.ts";
import { inParallel } from "../parallel.ts";
import {
	type DocumentState,
	findRendered,
	findStoredRevision,
	saveRendered,
} from "./kv-documents.ts";

/** Returns what `read` returns, or the copy if D1 does not answer; throws Unavailable if there is none. */
export async function withKvFallback<Value>(
	read: Promise<Value>,
	copy: () => Promise<Value | undefined>,
): Promise<Value> {
	try {
		return await read;
	} catch (error) {
		const copied = isUnavailable(error) ? await copy() : undefined;
		if (copied === undefined) throw error;
		return copied;
	}
}

/** Returns the rows stored under `key`; undefined if there are none of this format, or KV does not answer. */
export async function readCopy<Copy>(
	kv: KVNamespace,
	key: string,
	{ stamp, dates }: RowFormat,
): Promise<Copy | undefined> {
	const stored = await findRendered(kv, key);
	if (stored?.stamp !== stamp) return undefined;
	return JSON.parse(stored.body, (name, value) =>
		dates.has(name) && typeof value === "string" ? new Date(value) : value,
	);
}

/** Copies of one kind: how they are named, what they look like, and how many are read at once. */
export interface CopyKind<Copy> {
	keyOf: (name: string) => string;
	format: RowFormat;
	/** The most copies after one change. An invocation may call KV 1,000 times; each copy is read and written in two rounds. */
	most: number;
	/** True if it replaces a copy of another kind, which may be stored a second time before it. */
	isOverOther?: true;
	/** Returns the copies by name; names without one are left as they are. */
	read: (db: Database, names: string[]) => Promise<Map<string, Copy>>;
}

/** The revision at which all copies of a change were stored, by their format and by the list of their names. */
const storedAt = new WeakMap<RowFormat, WeakMap<string[], number>>();

/**
 * Stores a copy for each name, up to `most`, unless a newer one is stored; never throws. A second call with the same
 * list does nothing if all were stored and nothing public has changed since.
 */
export async function saveCopies<Copy>(
	env: Env,
	names: string[],
	{ keyOf, format, most, isOverOther, read }: CopyKind<Copy>,
): Promise<void> {
	if (names.length === 0) return;
	const left = names.slice(most);
	const stored = storedAt.get(format) ?? new WeakMap<string[], number>();
	storedAt.set(format, stored);
	try {
		const db = primaryDatabase(env.DB);
		// Before the rows, so that they are at least as new.
		const state = { stamp: format.stamp, revision: await readRevision(db) };
		if (!isOverOther && stored.get(names) === state.revision) return;
		if (left.length > 0) console.error(`Not copied: ${left.join(", ")}`);
		const copies = await read(db, names.slice(0, most));
		let isComplete = true;
		await inParallel(copies, async ([name, copy]) => {
			const isStored = await saveCopy(env.FEED_CACHE, keyOf(name), state, copy);
			isComplete &&= isStored;
		});
		if (isComplete) stored.set(names, state.revision);
	} catch (error) {
		console.error(`Not all was copied: ${reasonOf(error)}`);
	}
}

/** Returns true if this or a newer copy is stored. */
async function saveCopy(kv: KVNamespace, key: string, state: DocumentState, copy: unknown) {
	if ((await findStoredRevision(kv, key)) > state.revision) return true;
	return saveRendered(kv, key, state, { body: JSON.stringify(copy), lastModified: undefined });
}
