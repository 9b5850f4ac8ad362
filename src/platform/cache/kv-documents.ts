import { withTimeout } from "../deadline.ts";
import { reasonOf } from "../log.ts";
import { timed } from "../timing.ts";

/** How long a request waits for KV, which normally takes 1 to 100 ms. */
const READ_DEADLINE_MS = 500;
const WRITE_DEADLINE_MS = 2000;

/** A rendered document in KV, with the value of its Last-Modified header. */
export interface RenderedDocument {
	body: string;
	lastModified: Date | undefined;
}

interface Metadata {
	stamp: string;
	last_modified?: number | undefined;
}

/** Returns the document under `key` with its stamp; undefined if there is none or KV does not answer. */
export async function findRendered(kv: KVNamespace, key: string) {
	try {
		const read = timed("kv", () => kv.getWithMetadata<Metadata>(key));
		const entry = await withTimeout(READ_DEADLINE_MS, "KV", read);
		if (entry.value === null || !entry.metadata) return undefined;
		const { stamp, last_modified } = entry.metadata;
		const lastModified = last_modified === undefined ? undefined : new Date(last_modified);
		return { stamp, body: entry.value, lastModified };
	} catch (error) {
		console.error(`KV did not give ${key}: ${reasonOf(error)}`);
		return undefined;
	}
}

/** Stores a document for other isolates; never throws, because no response depends on it. */
export async function saveRendered(
	kv: KVNamespace,
	key: string,
	stamp: string,
	{ body, lastModified }: RenderedDocument,
): Promise<void> {
	const metadata: Metadata = { stamp, last_modified: lastModified?.getTime() };
	const task = withTimeout(WRITE_DEADLINE_MS, "KV", kv.put(key, body, { metadata }));
	await task.catch((error) => console.error(`KV did not take ${key}: ${reasonOf(error)}`));
}
