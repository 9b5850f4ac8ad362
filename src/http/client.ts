/** Origin of the page a request came from (RFC 6454 §7): scheme, host and port, nothing finer. */
export function pageOrigin(request: Headers): string | undefined {
	const origin = URL.parse(request.get("Origin") ?? "")?.origin;
	return origin === "null" ? undefined : origin;
}

/**
 * What counts as one client for a rate limit: the address, or for IPv6 the /64 that one household
 * has to itself. For the counter's key alone; it must not be stored or logged.
 */
export function clientNetwork(request: Headers): string {
	const address = request.get("CF-Connecting-IP") ?? "";
	return address.includes(":") ? address.split(":").slice(0, 4).join(":") : address;
}
