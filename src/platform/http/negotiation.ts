/**
 * True if a client prefers HTML to JSON (RFC 9110 §12.5.1). Only a client that names HTML counts as a
 * browser: programs that accept anything, or send no Accept, get JSON.
 */
export function prefersHtml(accept: string | undefined): boolean {
	const html = quality(accept ?? "", "text/html");
	return html > 0 && html >= quality(accept ?? "", "application/json");
}

function quality(accept: string, type: string): number {
	const range = accept
		.split(",")
		.map((part) => part.split(";").map((token) => token.trim().toLowerCase()))
		.find(([name]) => name === type);
	if (!range) return 0;
	const weight = range.find((token) => token.startsWith("q="))?.slice(2) ?? "1";
	return Number.parseFloat(weight) || 0;
}

/** True if a client accepts gzip (RFC 9110 §12.5.3); false if it does not say so. */
export function acceptsGzip(acceptEncoding: string | null): boolean {
	const codings = acceptEncoding ?? "";
	return quality(codings, /(?:^|,)\s*gzip\b/i.test(codings) ? "gzip" : "*") > 0;
}

/** Returns the language of `offered` that Accept-Language (RFC 9110 §12.5.4) prefers; undefined if none fits. */
export function preferredLanguage<Tag extends string>(
	acceptLanguage: string | undefined,
	offered: readonly Tag[],
): Tag | undefined {
	const wanted = (acceptLanguage ?? "")
		.split(",")
		.map((part) => part.split(";q="))
		.map(([tag = "", weight = "1"]) => ({ tag: tag.trim().toLowerCase(), weight: Number(weight) }))
		.filter(({ weight }) => weight > 0)
		.sort((a, b) => b.weight - a.weight);
	for (const { tag } of wanted) {
		const match = offered.find((offer) => `${tag}-`.startsWith(`${offer.toLowerCase()}-`));
		if (match) return match;
	}
	return undefined;
}
