import type { RowFormat } from "../db/row-format.ts";
import { isUnavailable } from "../deadline.ts";
import { reasonOf } from "../log.ts";
import { findRendered, saveRendered } from "./kv-documents.ts";

/** The most copies of one kind after one change: a Worker may send 1,000 subrequests. */
const MAX_COPIES = 200;

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

/** Stores rows as JSON; never throws. */
export function saveCopy(
	kv: KVNamespace,
	key: string,
	{ stamp }: RowFormat,
	rows: unknown,
): Promise<void> {
	return saveRendered(kv, key, stamp, { body: JSON.stringify(rows), lastModified: undefined });
}

/** Stores a copy for each name, up to 200; never throws. */
export async function saveCopies(names: string[], keep: (name: string) => Promise<void>) {
	const left = names.slice(MAX_COPIES);
	if (left.length > 0) console.error(`Not copied: ${left.join(", ")}`);
	await Promise.all(names.slice(0, MAX_COPIES).map(keep)).catch((error) =>
		console.error(`Not all was copied: ${reasonOf(error)}`),
	);
}
