/** Limits of the addresses with parameters whose keys an isolate remembers. */
const MAX_REMEMBERED = 1000;
const MAX_REMEMBERED_LENGTH = 500;
const remembered = new Map<string, string>();

/**
 * Returns the cache key of an address: its path, unless it has parameters whose key was not
 * remembered yet. An isolate does this for every request: cutting is several times faster than a
 * new URL, and the runtime has already normalised the address.
 */
export function knownCacheKey(address: string): string | undefined {
	const path = address.indexOf("/", address.indexOf("//") + 2);
	return address.includes("?", path) ? remembered.get(address) : address.slice(path);
}

/**
 * Returns the cache key of an address: its path and those of its parameters that matter (all if
 * undefined), in one order. Remembers it.
 */
export function toCacheKey(address: string, parameters: readonly string[] | undefined): string {
	const { pathname, searchParams } = new URL(address);
	const matter = [...searchParams].filter(([name]) => parameters?.includes(name) ?? true);
	const query = new URLSearchParams(matter.sort(byName)).toString();
	const key = query === "" ? pathname : `${pathname}?${query}`;
	if (address.length <= MAX_REMEMBERED_LENGTH) remember(address, key);
	return key;
}

function remember(address: string, key: string): void {
	if (remembered.size >= MAX_REMEMBERED) remembered.clear();
	remembered.set(address, key);
}

function byName([a]: [string, string], [b]: [string, string]): number {
	return a < b ? -1 : Number(a > b);
}
