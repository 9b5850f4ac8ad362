import { withTimeout } from "../deadline.ts";
import { reasonOf } from "../log.ts";
import { timed } from "../timing.ts";

/** How long KV may take while somebody waits: it takes 1 to 100 ms when it is well. */
const READ_DEADLINE_MS = 500;
const WRITE_DEADLINE_MS = 2000;

/** A rendered document as KV keeps it, with what its answer's headers need. */
export interface RenderedDocument {
	body: string;
	lastModified: Date | undefined;
}

interface Metadata {
	stamp: string;
	last_modified?: number | undefined;
}

/** The document under `key`, of whatever stamp; undefined if there is none or KV does not answer. */
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

/** Keeps a document for other isolates; never throws, as no answer depends on it. */
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
