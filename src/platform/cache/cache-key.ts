const NEVER_STORED =
	/^\/(?:newsroom|healthz(?:\?|$)|(?:api\/)?receipts(?:\/|$)|surveys\/[^/]+(?:$|\?|\/receipts\/))/;
/** What answers change, which do not raise the revision. */
const CHANGED_BY_SUBMISSIONS = /^\/(?:api\/)?surveys\/[^/]+\/results(?:$|\?)/;
/** What the time alone changes: an isolate would keep it for as long as nothing is published. */
const CHANGED_BY_TIME = ["/news-sitemap.xml"];
/** What a page's address may ask for; others' additions (utm_source …) are nothing to us. */
const PAGE_PARAMETERS = ["cursor", "lang", "newer"];
const SEARCH_PARAMETERS = ["cursor", "q"];

/** Addresses with parameters of which an isolate knows the key: each is worked out once, not each time. */
const MAX_KNOWN_KEYS = 1000;
const MAX_KNOWN_ADDRESS_LENGTH = 500;
const knownKeys = new Map<string, string>();

/**
 * Under what the answer to a GET is kept: the path, and the parameters that matter, in one order.
 * Undefined for what is never kept. The API keeps its parameters all: it refuses those it does not know.
 */
export function cacheKey(address: string): string | undefined {
	const key = keyOf(address);
	return NEVER_STORED.test(key) || CHANGED_BY_SUBMISSIONS.test(key) ? undefined : key;
}

/** Whether what is kept under a key stays true for as long as the publication does not change. */
export function isTimeless(key: string): boolean {
	return !CHANGED_BY_TIME.includes(key);
}

// The runtime has normalised the address; cutting it is several times faster than a new URL.
function keyOf(address: string): string {
	const path = address.indexOf("/", address.indexOf("//") + 2);
	const query = address.indexOf("?", path);
	if (query === -1) return address.slice(path);
	const known = knownKeys.get(address);
	if (known !== undefined) return known;
	const key = withQuery(address.slice(path, query), address.slice(query));
	if (address.length <= MAX_KNOWN_ADDRESS_LENGTH) remember(address, key);
	return key;
}

function remember(address: string, key: string): void {
	if (knownKeys.size >= MAX_KNOWN_KEYS) knownKeys.clear();
	knownKeys.set(address, key);
}

function withQuery(path: string, search: string): string {
	const known = path === "/search" ? SEARCH_PARAMETERS : PAGE_PARAMETERS;
	const parameters = [...new URLSearchParams(search)].filter(
		([name]) => path.startsWith("/api/") || known.includes(name),
	);
	const query = new URLSearchParams(parameters.sort(byName)).toString();
	return query === "" ? path : `${path}?${query}`;
}

function byName([a]: [string, string], [b]: [string, string]): number {
	return a < b ? -1 : Number(a > b);
}
