// A host name has at most 253 letters (RFC 1035 §2.3.4), beside it scheme and port.
const MAX_ORIGIN_LENGTH = 270;

/**
 * Origin of the page a request came from (RFC 6454 §7): scheme, host and port, nothing finer. Anybody
 * may claim any; what cannot be a page's is none.
 */
export function pageOrigin(request: Headers): string | undefined {
	const origin = URL.parse(request.get("Origin") ?? "")?.origin ?? "";
	const isPage = /^https?:\/\//.test(origin) && origin.length <= MAX_ORIGIN_LENGTH;
	return isPage ? origin : undefined;
}

/**
 * What counts as one client for a rate limit: the address, or for IPv6 the /64 that one household
 * has to itself. For the counter's key alone; it must not be stored or logged.
 */
export function clientNetwork(request: Headers): string {
	const address = request.get("CF-Connecting-IP") ?? "";
	return address.includes(":") ? address.split(":").slice(0, 4).join(":") : address;
}
