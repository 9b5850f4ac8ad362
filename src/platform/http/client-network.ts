// A host name has at most 253 letters (RFC 1035 §2.3.4); scheme and port come on top.
const MAX_ORIGIN_LENGTH = 270;

/**
 * Returns the origin of the page that a request came from (RFC 6454 §7): scheme, host and port.
 * Clients may claim any origin; undefined if it cannot be a page's.
 */
export function pageOrigin(request: Headers): string | undefined {
	return toPageOrigin(request.get("Origin") ?? "");
}

/** Returns the origin in an address; undefined if it cannot be a page's. */
export function toPageOrigin(address: string): string | undefined {
	const origin = URL.parse(address)?.origin ?? "";
	const isPage = /^https?:\/\//.test(origin) && origin.length <= MAX_ORIGIN_LENGTH;
	return isPage ? origin : undefined;
}

const IPV6_GROUPS = 8;
const NETWORK_GROUPS = 4;

/**
 * Returns the network that counts as one client for a rate limit: an IPv4 address, or the /64 of an
 * IPv6 address, which one household has for itself. It must not be stored or logged.
 */
export function clientNetwork(request: Headers): string {
	const address = request.get("CF-Connecting-IP") ?? "";
	// RFC 4291 §2.5.5.2: an IPv4 address may be written as an IPv6 address.
	const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
	if (mapped !== undefined) return mapped;
	return address.includes(":") ? ipv6Network(address) : address;
}

/** Returns the first 64 bits. RFC 4291 §2.2: “::” stands for as many groups of zeros as are missing. */
function ipv6Network(address: string): string {
	const [start = [], end = []] = address.split("::").map((half) => half.split(":").filter(Boolean));
	const missing = Math.max(IPV6_GROUPS - start.length - end.length, 0);
	const groups = [...start, ...Array<string>(missing).fill("0"), ...end];
	const network = groups.slice(0, NETWORK_GROUPS);
	return network.map((group) => Number.parseInt(group, 16).toString(16)).join(":");
}
