const NEVER_KEPT = /^\/(?:newsroom|healthz$|surveys\/[^/]+$)/;
/** What a page's address may ask for; others' additions (utm_source …) are nothing to us. */
const PAGE_PARAMETERS = ["cursor"];

/**
 * Under what the answer to a GET is kept: the path, and the parameters that matter, in one order.
 * Undefined for what is never kept. The API keeps its parameters all: it refuses those it does not know.
 */
export function cacheKey(url: URL): string | undefined {
	if (NEVER_KEPT.test(url.pathname)) return undefined;
	if (url.search === "") return url.pathname;
	const parameters = [...url.searchParams].filter(
		([name]) => url.pathname.startsWith("/api/") || PAGE_PARAMETERS.includes(name),
	);
	const query = new URLSearchParams(parameters.sort(byName)).toString();
	return query === "" ? url.pathname : `${url.pathname}?${query}`;
}

function byName([a]: [string, string], [b]: [string, string]): number {
	return a < b ? -1 : Number(a > b);
}
