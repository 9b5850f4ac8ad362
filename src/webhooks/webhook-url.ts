import type { Site } from "../platform/schema/site-settings.schema.ts";

const LOCAL_HOSTS = new Set(["localhost", "127.0.0.1", "[::1]"]);
/** Names that no public DNS has (RFC 6761, RFC 6762, RFC 8375, ICANN). */
const PRIVATE_NAMES = /(?:^|\.)(?:localhost|local|internal|home\.arpa|test|invalid)\.?$/;
/** RFC 1918, RFC 6598, RFC 3927, loopback, “this” network, multicast and what is reserved. `URL` has written them as four numbers. */
const PRIVATE_IPV4 =
	/^(?:0|10|127|22[4-9]|2[345]\d)\.|^100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|^169\.254\.|^172\.(?:1[6-9]|2\d|3[01])\.|^192\.168\./;
/** RFC 4193, RFC 4291: unspecified, loopback, link-local, unique local, multicast, and IPv4 in IPv6. */
const PRIVATE_IPV6 = /^\[(?:::|f[cd]|fe[89ab]|ff|64:ff9b:)/;

/** Says why nothing may be sent to an address; undefined if it is safe. */
export function webhookUrlError(site: Pick<Site, "url">, address: string): string | undefined {
	const url = new URL(address);
	if (url.username !== "" || url.password !== "") return "must not hold a name or a password";
	const isLocal = LOCAL_HOSTS.has(url.hostname) && LOCAL_HOSTS.has(new URL(site.url).hostname);
	if (isLocal) return undefined;
	if (url.protocol !== "https:") return "must begin with https://";
	return isPublicHost(url.hostname) ? undefined : "must be an address on the internet";
}

function isPublicHost(host: string): boolean {
	if (host.startsWith("[")) return !PRIVATE_IPV6.test(host);
	return host.includes(".") && !PRIVATE_NAMES.test(host) && !PRIVATE_IPV4.test(host);
}
