/** Where the respondent's browser goes: to `next` if its origin is on the list, else to `thanks`. */
export function redirectTarget(
	next: string | undefined,
	origins: string[],
	thanks: string,
): string {
	const url = URL.parse(next ?? "");
	// A blob: address has an origin too, hence the look at the scheme.
	const isWeb = url?.protocol === "https:" || url?.protocol === "http:";
	return isWeb && origins.includes(url.origin) ? url.href : thanks;
}
