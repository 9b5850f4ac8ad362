import { createHash } from "node:crypto";

export interface Validators {
	etag: string;
	lastModified?: Date | undefined;
}

/** Returns the entity tag of something that the newsroom changes: a change is a revision. */
export const revisionTag = (revision: number) => `"${revision}"`;

/** Returns a weak ETag of a body: Cloudflare compresses on the way, and makes strong tags weak. */
export function entityTag(body: string | Uint8Array): string {
	return `W/"${createHash("sha1").update(body).digest("base64url")}"`;
}

/** True if the client has the current response. RFC 9110 §13.2.2: If-None-Match wins over If-Modified-Since. */
export function isNotModified(request: Headers, { etag, lastModified }: Validators): boolean {
	const tags = request.get("If-None-Match");
	if (tags !== null) return names(tags, etag);
	if (lastModified === undefined) return false;
	return wholeSeconds(lastModified) <= Date.parse(request.get("If-Modified-Since") ?? "");
}

/**
 * Why a change must not happen: nothing is there, it is another version, or it is there already; or its header
 * has a value that is no entity tag.
 */
export type FailedPrecondition = "absent" | "changed" | "exists" | "unquoted";

/**
 * Returns which precondition of a request fails; `etag` is that of what stands. If-Match (RFC 9110 §13.1.1)
 * comes first; If-None-Match (§13.1.2) forbids only changes, because a read is then a 304.
 */
export function failedPrecondition(
	{ method, headers }: Pick<Request, "method" | "headers">,
	etag: string | undefined,
): FailedPrecondition | undefined {
	const wanted = headers.get("If-Match");
	if (wanted !== null && !ENTITY_TAGS.test(wanted)) return "unquoted";
	if (wanted !== null && etag === undefined) return "absent";
	if (wanted !== null && !names(wanted, etag)) return "changed";
	const unwanted = READING.has(method) ? null : headers.get("If-None-Match");
	if (unwanted !== null && !ENTITY_TAGS.test(unwanted)) return "unquoted";
	return unwanted !== null && names(unwanted, etag) ? "exists" : undefined;
}

/**
 * Returns the status of a change that another one came before, between the check of its preconditions and the write:
 * 412 if the request has a precondition, which holds no longer (RFC 9110 §13.1.1 and §13.1.2), otherwise 409.
 */
export function lostRaceStatus({ headers }: Pick<Request, "headers">): 409 | 412 {
	return headers.has("If-Match") || headers.has("If-None-Match") ? 412 : 409;
}

// RFC 9110 §8.8.3: an entity tag stands in quotes.
const ENTITY_TAGS = /^(?:\*|(?:W\/)?"[^"]*"(?:\s*,\s*(?:W\/)?"[^"]*")*)$/;
const READING = new Set(["GET", "HEAD", "OPTIONS"]);

/** True if a list of entity tags, or `*`, names this one. */
export function names(tags: string, etag: string | undefined): boolean {
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
