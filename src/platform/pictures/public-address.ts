/** Names that only a local network or nobody can reach (RFC 2606, 6761, 6762, 8375; ICANN's “internal”). */
const RESERVED =
	/(?:^|\.)(?:localhost|local|internal|intranet|lan|home|corp|home\.arpa|test|example|invalid|onion)$/;
const IP_ADDRESS = /^\[|^[\d.]+$/;

/**
 * True for https addresses on the usual port of a host that the public knows by a name. An IP address is none, and so
 * none is private, of the machine itself or of a cloud's metadata. What a name stands for the network decides.
 */
export function isPublicAddress({ protocol, hostname, port, username }: URL): boolean {
	const host = hostname.replace(/\.$/, "");
	return (
		protocol === "https:" &&
		port === "" &&
		username === "" &&
		host.includes(".") &&
		!IP_ADDRESS.test(host) &&
		!RESERVED.test(host)
	);
}
