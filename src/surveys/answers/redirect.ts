/** Returns `next` if its origin is on the list, otherwise `thanks`. */
export function redirectTarget(
	next: string | undefined,
	origins: string[],
	thanks: string,
): string {
	const url = URL.parse(next ?? "");
	// The scheme is checked too, because a blob: address has an origin.
	const isWeb = url?.protocol === "https:" || url?.protocol === "http:";
	return isWeb && origins.includes(url.origin) ? url.href : thanks;
}
