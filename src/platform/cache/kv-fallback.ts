import { isUnavailable } from "../deadline.ts";
import { reasonOf } from "../log.ts";
import { keepRendered, renderedIn } from "./kv-documents.ts";

/**
 * What the rows in copies look like: raise it when a column, or what JSON in one holds, is renamed,
 * added or removed, so that no copy of an older version is taken for a row of this one.
 */
const STAMP = "copy 1";
/** Copies of one kind after one change: a Worker may ask others a thousand times. */
const MOST_COPIES = 200;

/** What `read` gives; where D1 does not answer, what the copy tells, if there is one. */
export async function orCopy<Value>(
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
export async function copyIn<Copy>(kv: KVNamespace, key: string): Promise<Copy | undefined> {
	const kept = await renderedIn(kv, key);
	return kept?.stamp === STAMP ? JSON.parse(kept.body, withTimes) : undefined;
}

/** Copies rows as D1 gave them, as JSON; never throws. */
export function keepCopy(kv: KVNamespace, key: string, value: unknown): Promise<void> {
	return keepRendered(kv, key, STAMP, { body: JSON.stringify(value), lastModified: undefined });
}

/** Copies what each name stands for; never throws. */
export async function keepCopies(names: string[], keep: (name: string) => Promise<void>) {
	const left = names.slice(MOST_COPIES);
	if (left.length > 0) console.error(`Not copied: ${left.join(", ")}`);
	await Promise.all(names.slice(0, MOST_COPIES).map(keep)).catch((error) =>
		console.error(`Not all was copied: ${reasonOf(error)}`),
	);
}

// JSON keeps times as text; the names of all columns that hold one end in the same way.
function withTimes(name: string, value: unknown): unknown {
	return name.endsWith("_at") && typeof value === "string" ? new Date(value) : value;
}
