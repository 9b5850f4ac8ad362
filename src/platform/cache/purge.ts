import { reasonOf } from "../log.ts";

/** Whoever refilled a cache from a replica that lagged is purged by the second round. */
const SECOND_ROUND_MS = 5000;
/** Cloudflare takes at most 30 tags a call. */
const TAGS_PER_CALL = 30;

/**
 * Purges what carries one of these tags from Workers Cache. Never throws: what is not purged is old
 * for as long as its Cache-Control says. Local workerd has no such cache.
 */
export async function purgeNow(context: object, tags: string[]): Promise<void> {
	if (hasCache(context)) await purge(context.cache, tags);
}

/** The same, five seconds later. */
export async function purgeLater(
	context: object,
	tags: string[],
	delayMs = SECOND_ROUND_MS,
): Promise<void> {
	if (!hasCache(context)) return;
	await new Promise((resolve) => setTimeout(resolve, delayMs));
	await purge(context.cache, tags);
}

/** True if Workers Cache stands in front of the Worker. */
export function hasCache(context: object): context is { cache: CacheContext } {
	return "cache" in context && context.cache !== undefined;
}

async function purge(cache: CacheContext, tags: string[]): Promise<void> {
	for (let start = 0; start < tags.length; start += TAGS_PER_CALL) {
		const some = tags.slice(start, start + TAGS_PER_CALL);
		try {
			const { success, errors } = await cache.purge({ tags: some });
			if (!success) throw new Error(errors.map(({ message }) => message).join("; "));
		} catch (error) {
			console.error(`Not purged: ${some.join(" ")}: ${reasonOf(error)}`);
		}
	}
}
