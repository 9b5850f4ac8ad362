import { reasonOf } from "../log.ts";

/** Limit of Cloudflare: operations of one call (developers.cloudflare.com/cache/how-to/purge-cache). */
export const TAGS_PER_CALL = 100;
/** A change with more tags empties the whole cache: one call instead of many. */
const MAX_CALLS = 3;

/** True if Workers Cache stands in front of the Worker. Local workerd has no such cache. */
export function hasCache(context: object): context is { cache: CacheContext } {
	return "cache" in context && context.cache !== undefined;
}

/**
 * Removes the responses with one of these tags from Workers Cache, and returns the tags that Cloudflare
 * refused: it takes 5 calls a minute for an account, and 25 at once. Never throws.
 */
export async function purgeTags(
	{ cache }: { cache: CacheContext },
	tags: string[],
): Promise<string[]> {
	if (tags.length > MAX_CALLS * TAGS_PER_CALL)
		return (await purgeEverything({ cache })) ? [] : tags;
	const refused: string[] = [];
	for (let start = 0; start < tags.length; start += TAGS_PER_CALL) {
		const some = tags.slice(start, start + TAGS_PER_CALL);
		if (!(await isPurged(cache, { tags: some }))) refused.push(...some);
	}
	return refused;
}

/** Empties Workers Cache; returns false if Cloudflare refused. Never throws. */
export function purgeEverything({ cache }: { cache: CacheContext }): Promise<boolean> {
	return isPurged(cache, { purgeEverything: true });
}

async function isPurged(cache: CacheContext, what: CachePurgeOptions): Promise<boolean> {
	try {
		const { success, errors } = await cache.purge(what);
		if (!success) throw new Error(errors.map(({ message }) => message).join("; "));
		return true;
	} catch (error) {
		console.error(`Not purged: ${what.tags?.join(" ") ?? "everything"}: ${reasonOf(error)}`);
		return false;
	}
}
