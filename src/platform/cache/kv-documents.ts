import { createHash } from "node:crypto";
import { withTimeout } from "../deadline.ts";
import { logSometimes, reasonOf } from "../log.ts";
import { timed } from "../timing.ts";

/** How long a request waits for KV, which normally takes 1 to 100 ms. */
const READ_DEADLINE_MS = 500;
const WRITE_DEADLINE_MS = 2000;
/** Limit of Cloudflare. */
const MAX_KEY_BYTES = 512;

/** A rendered document in KV, with the value of its Last-Modified header. */
export interface RenderedDocument {
	body: string;
	lastModified: Date | undefined;
}

/** The state that a document in KV was made from: `stamp` tells states apart, `revision` tells which is newer. */
export interface DocumentState {
	stamp: string;
	revision: number;
}

interface Metadata {
	/** A hash: Cloudflare takes 1,024 bytes of metadata. */
	stamp: string;
	revision?: number;
	last_modified?: number | undefined;
}

/** Returns the document under `key` with its stamp; undefined if there is none or KV does not answer. */
export async function findRendered(kv: KVNamespace, key: string) {
	try {
		const read = timed("kv", () => kv.getWithMetadata<Metadata>(storedKey(key)));
		const entry = await withTimeout(READ_DEADLINE_MS, "KV", read);
		if (entry.value === null || !entry.metadata) return undefined;
		const { stamp, last_modified, revision = 0 } = entry.metadata;
		const lastModified = last_modified === undefined ? undefined : new Date(last_modified);
		return { stamp, revision, body: entry.value, lastModified };
	} catch (error) {
		logSometimes("KV did not give a document", `${key}: ${reasonOf(error)}`);
		return undefined;
	}
}

/** Stores a document for other isolates, and returns true if KV took it; never throws, because no response depends on it. */
export async function saveRendered(
	kv: KVNamespace,
	key: string,
	state: DocumentState,
	{ body, lastModified }: RenderedDocument,
): Promise<boolean> {
	const metadata: Metadata = { ...state, last_modified: lastModified?.getTime() };
	const task = withTimeout(WRITE_DEADLINE_MS, "KV", kv.put(storedKey(key), body, { metadata }));
	return task.then(
		() => true,
		(error) => {
			logSometimes("KV did not take a document", `${key}: ${reasonOf(error)}`);
			return false;
		},
	);
}

/** Returns the revision of the document under `key`; 0 if there is none or KV does not answer. Never throws. */
export async function findStoredRevision(kv: KVNamespace, key: string): Promise<number> {
	return (await findRendered(kv, key))?.revision ?? 0;
}

/** Returns the key, or its hash if KV does not take keys of that length. */
function storedKey(key: string): string {
	if (Buffer.byteLength(key) <= MAX_KEY_BYTES) return key;
	return `sha256/${createHash("sha256").update(key).digest("hex")}`;
}
