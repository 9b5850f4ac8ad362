import { reasonOf } from "../log.ts";

/** The second round removes responses that were rendered from a lagging replica after the first. */
const SECOND_ROUND_MS = 5000;
/** Limit of Cloudflare. */
const TAGS_PER_CALL = 30;

/**
 * Removes the responses with one of these tags from Workers Cache. Never throws: without a purge they
 * stay as long as their Cache-Control says. Local workerd has no such cache.
 */
export async function purgeNow(context: object, tags: string[]): Promise<void> {
	if (hasCache(context)) await purge(context.cache, tags);
}

/** Does the same after `delayMs`. */
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
