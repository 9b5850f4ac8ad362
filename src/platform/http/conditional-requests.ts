import { createHash } from "node:crypto";

export interface Validators {
	etag: string;
	lastModified?: Date | undefined;
}

/** A weak tag, as Cloudflare compresses on the way and makes strong ones weak. */
export function entityTag(body: string | Uint8Array): string {
	return `W/"${createHash("sha1").update(body).digest("base64url")}"`;
}

/** RFC 9110 §13.2.2: If-None-Match, where it stands, decides; else If-Modified-Since. */
export function isNotModified(request: Headers, { etag, lastModified }: Validators): boolean {
	const tags = request.get("If-None-Match");
	if (tags !== null) return tags.trim() === "*" || opaqueTags(tags).includes(opaque(etag));
	if (lastModified === undefined) return false;
	return wholeSeconds(lastModified) <= Date.parse(request.get("If-Modified-Since") ?? "");
}

/** Whether If-Match (RFC 9110 §13.1.1), where it stands, lets a change of this version pass. */
export function mayChange(request: Headers, etag: string | undefined): boolean {
	const tags = request.get("If-Match");
	if (tags === null) return true;
	if (etag === undefined) return false;
	return tags.trim() === "*" || opaqueTags(tags).includes(opaque(etag));
}

// A tag may hold commas, so that the list is not split at them.
function opaqueTags(list: string): string[] {
	return list.match(/"[^"]*"/g) ?? [];
}

function opaque(etag: string): string {
	return etag.replace(/^W\//, "");
}

function wholeSeconds(date: Date): number {
	return Math.floor(date.getTime() / 1000) * 1000;
}
