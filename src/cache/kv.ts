import { reasonOf } from "./log.ts";

/** A rendered document as KV keeps it, with what its answer's headers need. */
export interface Rendered {
	body: string;
	lastModified: Date;
}

interface Metadata {
	stamp: string;
	last_modified: number;
}

/**
 * The document under `key` as of `stamp`: from KV if it is of that stamp, else made and put there.
 * A stale KV read (up to a minute, by the platform) costs a rendering, never an old answer; a read
 * that hits writes nothing, as KV takes one write a second for each key.
 */
export async function readThrough(
	kv: KVNamespace,
	key: string,
	stamp: string,
	make: () => Promise<Rendered>,
	waitUntil: (task: Promise<unknown>) => void,
): Promise<Rendered> {
	const { value, metadata } = await kv.getWithMetadata<Metadata>(key);
	if (value !== null && metadata?.stamp === stamp) {
		return { body: value, lastModified: new Date(metadata.last_modified) };
	}
	const made = await make();
	const fresh: Metadata = { stamp, last_modified: made.lastModified.getTime() };
	// The answer does not wait for KV, nor fail with it.
	const put = kv.put(key, made.body, { metadata: fresh });
	waitUntil(put.catch((error) => console.error(`KV did not take ${key}: ${reasonOf(error)}`)));
	return made;
}
