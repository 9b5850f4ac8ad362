import { createHash } from "node:crypto";

export interface Validators {
	etag: string;
	lastModified?: Date | undefined;
}

/** Returns a weak ETag of a body: Cloudflare compresses on the way, and makes strong tags weak. */
export function entityTag(body: string | Uint8Array): string {
	return `W/"${createHash("sha1").update(body).digest("base64url")}"`;
}

/** True if the client has the current response. RFC 9110 §13.2.2: If-None-Match wins over If-Modified-Since. */
export function isNotModified(request: Headers, { etag, lastModified }: Validators): boolean {
	const tags = request.get("If-None-Match");
	if (tags !== null) return tags.trim() === "*" || opaqueTags(tags).includes(opaque(etag));
	if (lastModified === undefined) return false;
	return wholeSeconds(lastModified) <= Date.parse(request.get("If-Modified-Since") ?? "");
}

/** True unless If-Match (RFC 9110 §13.1.1) forbids to change what has this ETag. */
export function mayChange(request: Headers, etag: string | undefined): boolean {
	const tags = request.get("If-Match");
	if (tags === null) return true;
	if (etag === undefined) return false;
	return tags.trim() === "*" || opaqueTags(tags).includes(opaque(etag));
}

// A tag may contain commas: the list cannot be split at them.
function opaqueTags(list: string): string[] {
	return list.match(/"[^"]*"/g) ?? [];
}

function opaque(etag: string): string {
	return etag.replace(/^W\//, "");
}

function wholeSeconds(date: Date): number {
	return Math.floor(date.getTime() / 1000) * 1000;
}
