import { isUnavailable } from "../deadline.ts";
import { reasonOf } from "../log.ts";
import { findRendered, saveRendered } from "./kv-documents.ts";

/**
 * What the rows in copies look like: raise it when a column, or what JSON in one holds, is renamed,
 * added or removed, so that no copy of an older version is taken for a row of this one.
 */
const COPY_FORMAT = "copy 1";
/** Copies of one kind after one change: a Worker may ask others a thousand times. */
const MAX_COPIES = 200;

/** What `read` gives; where D1 does not answer, what the copy tells, if there is one. */
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

/** The rows that were copied to `key`, with their times; undefined if none were, or KV does not answer. */
export async function readCopy<Copy>(kv: KVNamespace, key: string): Promise<Copy | undefined> {
	const kept = await findRendered(kv, key);
	return kept?.stamp === COPY_FORMAT ? JSON.parse(kept.body, reviveDates) : undefined;
}

/** Copies rows as D1 gave them, as JSON; never throws. */
export function saveCopy(kv: KVNamespace, key: string, value: unknown): Promise<void> {
	return saveRendered(kv, key, COPY_FORMAT, {
		body: JSON.stringify(value),
		lastModified: undefined,
	});
}

/** Copies what each name stands for; never throws. */
export async function saveCopies(names: string[], keep: (name: string) => Promise<void>) {
	const left = names.slice(MAX_COPIES);
	if (left.length > 0) console.error(`Not copied: ${left.join(", ")}`);
	await Promise.all(names.slice(0, MAX_COPIES).map(keep)).catch((error) =>
		console.error(`Not all was copied: ${reasonOf(error)}`),
	);
}

// JSON keeps times as text; the names of all columns that hold one end in the same way.
function reviveDates(name: string, value: unknown): unknown {
	return name.endsWith("_at") && typeof value === "string" ? new Date(value) : value;
}
