/** Hosts that stay on this machine: browsers show their pictures on any page (W3C Secure Contexts §3.1). */
const LOOPBACK = /(?:^|\.)localhost$|^127\.|^\[::1\]$/;

/**
 * Returns the address of a picture with https in place of http, as browsers ask for it from secure pages (W3C Mixed
 * Content, Level 2, §4.1). They show none from http, so nothing is lost. Text that is no address stays.
 */
export function secureAddress(address: string): string {
	const url = URL.parse(address);
	if (url?.protocol !== "http:" || LOOPBACK.test(url.hostname)) return address;
	url.protocol = "https:";
	return url.href;
}
