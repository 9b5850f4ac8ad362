// A host name has at most 253 letters (RFC 1035 §2.3.4); scheme and port come on top.
const MAX_ORIGIN_LENGTH = 270;

/**
 * Returns the origin of the page that a request came from (RFC 6454 §7): scheme, host and port.
 * Clients may claim any origin; undefined if it cannot be a page's.
 */
export function pageOrigin(request: Headers): string | undefined {
	const origin = URL.parse(request.get("Origin") ?? "")?.origin ?? "";
	const isPage = /^https?:\/\//.test(origin) && origin.length <= MAX_ORIGIN_LENGTH;
	return isPage ? origin : undefined;
}

/**
 * Returns the network that counts as one client for a rate limit: an IPv4 address, or the /64 of an
 * IPv6 address, which one household has for itself. It must not be stored or logged.
 */
export function clientNetwork(request: Headers): string {
	const address = request.get("CF-Connecting-IP") ?? "";
	return address.includes(":") ? address.split(":").slice(0, 4).join(":") : address;
}
