import { createHash } from "node:crypto";

/** Returns an address with a hash of the text that is served there: caches may store the text for ever. */
export function versioned(path: string, text: string): string {
	return `${path}?v=${createHash("sha1").update(text).digest("hex").slice(0, 10)}`;
}
