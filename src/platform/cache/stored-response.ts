import { gunzipSync, gzipSync } from "node:zlib";
import { entityTag, isNotModified } from "../http/conditional-requests.ts";
import { acceptsGzip } from "../http/negotiation.ts";
import { hasCache } from "./purge.ts";

/** A complete response, with everything worked out that the next requests need. */
export interface StoredResponse {
	/** The publication revision that it shows; undefined if it is not kept. */
	revision: number | undefined;
	body: Uint8Array;
	headers: Headers;
	isGzip: boolean;
	/** The headers of a 304, once one was asked for. */
	notModifiedHeaders?: Headers;
	etag: string;
	lastModified: Date | undefined;
}

// Cloudflare compresses RSS, JSON and HTML, but neither of these
// (developers.cloudflare.com/speed/optimization/content/compression).
const NOT_COMPRESSED_BY_CLOUDFLARE = /^application\/(?:atom\+xml|feed\+json)\b/;

// A feed of 280 KB takes 2.4 ms and 80 KB at this level, 4.3 ms and 77 KB at zlib's default of 6.
const PACKED = { level: 4 };

/** Reads a 200 that caches may store; returns undefined for any other response. */
export async function toStoredResponse(
	response: Response,
	revision: number | undefined,
): Promise<StoredResponse | undefined> {
	const isPublic = response.headers.get("Cache-Control")?.startsWith("public");
	if (response.status !== 200 || !isPublic) return undefined;
	const body = await response.bytes();
	const headers = new Headers(response.headers);
	const etag = headers.get("ETag") ?? entityTag(body);
	headers.set("ETag", etag);
	const changed = headers.get("Last-Modified");
	const lastModified = changed === null ? undefined : new Date(changed);
	const stored = { revision, etag, lastModified, headers, body, isGzip: false };
	const isGzip = NOT_COMPRESSED_BY_CLOUDFLARE.test(headers.get("Content-Type") ?? "");
	return isGzip ? compressed(stored) : stored;
}

function compressed(stored: StoredResponse): StoredResponse {
	stored.headers.set("Vary", "Accept-Encoding");
	stored.headers.set("Content-Encoding", "gzip");
	return { ...stored, body: gzipSync(stored.body, PACKED), isGzip: true };
}

/** Answers a request with a stored response: by 304 if the client has it, without a body for HEAD. */
export function toResponse(request: Request, context: object, stored: StoredResponse): Response {
	const { lastModified } = stored;
	if (lastModified && lastModified.getTime() > Date.now()) {
		return toResponse(request, context, withoutTime(stored));
	}
	if (isNotModified(request.headers, stored)) {
		stored.notModifiedHeaders ??= without(stored.headers, ["Content-Type", "Content-Encoding"]);
		return new Response(null, { status: 304, headers: stored.notModifiedHeaders });
	}
	const isHead = request.method === "HEAD";
	if (!stored.isGzip) return new Response(isHead ? null : stored.body, { headers: stored.headers });
	if (!takesGzip(request, context)) return uncompressed(stored, isHead);
	const { body, headers } = stored;
	return new Response(isHead ? null : body, { headers, encodeBody: "manual" });
}

// RFC 9110 §8.8.2.1: Last-Modified must not be later than Date. The stored response keeps it for later.
function withoutTime({ headers, body, etag, isGzip, revision }: StoredResponse): StoredResponse {
	const rest = without(headers, ["Last-Modified"]);
	return { headers: rest, body, etag, isGzip, revision, lastModified: undefined };
}

/**
 * Says whether gzip may be sent. Workers Cache decompresses it for clients that do not take it.
 * Without that cache the client decides: Cloudflare has rewritten its Accept-Encoding to “br, gzip”.
 */
function takesGzip({ cf, headers }: Request, context: object): boolean {
	const sent = cf?.clientAcceptEncoding;
	return (
		hasCache(context) ||
		acceptsGzip(typeof sent === "string" ? sent : headers.get("Accept-Encoding"))
	);
}

function uncompressed({ body, headers }: StoredResponse, isHead: boolean): Response {
	const plain = { headers: without(headers, ["Content-Encoding"]) };
	return new Response(isHead ? null : gunzipSync(body), plain);
}

// RFC 9110 §15.4.5: a 304 does not describe the body again.
function without(headers: Headers, names: string[]): Headers {
	const rest = new Headers(headers);
	for (const name of names) rest.delete(name);
	return rest;
}
