/** Limit of Cloudflare: connections that an invocation holds open at once; more would wait for them. */
const MAX_CONNECTIONS = 6;

/** Runs `work` for all items, six at a time. Throws the first error, and then starts no more. */
export async function inParallel<Item>(
	items: Iterable<Item>,
	work: (item: Item) => Promise<void>,
): Promise<void> {
	const waiting = [...items].values();
	const lane = async () => {
		for (const item of waiting) await work(item);
	};
	await Promise.all(Array.from({ length: MAX_CONNECTIONS }, lane));
}
