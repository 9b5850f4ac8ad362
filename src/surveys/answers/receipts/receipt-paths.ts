type Query = Record<string, string | undefined>;

/** Returns the path of the page of a receipt. */
export function receiptPath(slug: string, receipt: string, query: Query = {}): string {
	return withQuery(`/surveys/${slug}/receipts/${receipt}`, query);
}

/** Returns the path of the page that asks before it withdraws; `consent` is the question of a consent. */
export function withdrawalPath(slug: string, receipt: string, query: Query): string {
	return withQuery(`/surveys/${slug}/receipts/${receipt}/withdrawal`, query);
}

const ADDRESS = /^\/surveys\/[^/]+\/receipts\/([^/]+)(?:\/withdrawal)?\/?$/;

/** Returns the receipt in the address of its page on this site; returns any other text as it was typed. */
export function receiptIn(typed: string, siteUrl: string): string {
	const address = URL.parse(typed);
	if (address?.origin !== new URL(siteUrl).origin) return typed;
	return ADDRESS.exec(address.pathname)?.[1] ?? typed;
}

function withQuery(path: string, query: Query): string {
	const given = Object.entries(query).flatMap(([name, value]) =>
		value === undefined ? [] : [[name, value]],
	);
	return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`;
}
