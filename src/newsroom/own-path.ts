const START = "/newsroom";

/** Returns a path with its query if it leads to a page of the newsroom; otherwise that of its home. */
export function ownPath(path: string, siteUrl: string): string {
	const url = URL.parse(path, siteUrl);
	const isOwn = url?.origin === siteUrl && /^\/newsroom(?:\/(?!sign-)|$)/.test(url.pathname);
	return isOwn ? url.pathname + url.search : START;
}
