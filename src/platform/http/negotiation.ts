/**
 * Whether a client would rather read HTML than JSON (RFC 9110 §12.5.1). Programs that accept
 * anything, or say nothing, get JSON: only a client that names HTML is taken for a browser.
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

/** Whether a client takes gzip (RFC 9110 §12.5.3); who says nothing gets what every client reads. */
export function acceptsGzip(acceptEncoding: string | null): boolean {
	const codings = acceptEncoding ?? "";
	return quality(codings, /(?:^|,)\s*gzip\b/i.test(codings) ? "gzip" : "*") > 0;
}

/** The first of `offered` that an Accept-Language header (RFC 9110 §12.5.4) asks for. */
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
