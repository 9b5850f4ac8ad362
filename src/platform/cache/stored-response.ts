import { gzipSync } from "node:zlib";
import { entityTag, isNotModified } from "../http/conditional-requests.ts";
import { acceptsGzip } from "../http/negotiation.ts";

/** An answer as the isolate keeps it: all there is to say, with nothing left to work out. */
export interface StoredResponse {
	/** The revision of the publication that it tells of. */
	revision: number;
	plain: Representation;
	/** For clients that take it, where the platform would not compress by itself. */
	gzip: Representation | undefined;
	/** What a 304 repeats, once one was asked for. */
	notModifiedHeaders?: Headers;
	etag: string;
	lastModified: Date | undefined;
}

interface Representation {
	body: Uint8Array;
	headers: Headers;
}

// Cloudflare compresses RSS, JSON and HTML, but neither of these
// (developers.cloudflare.com/speed/optimization/content/compression).
const NOT_COMPRESSED_BY_CLOUDFLARE = /^application\/(?:atom\+xml|feed\+json)\b/;

/** Reads a 200 that caches may keep; undefined for any other answer. */
export async function toStoredResponse(
	response: Response,
	revision: number,
): Promise<StoredResponse | undefined> {
	const isKept = response.headers.get("Cache-Control")?.startsWith("public");
	if (response.status !== 200 || !isKept) return undefined;
	const body = await response.bytes();
	const headers = new Headers(response.headers);
	const etag = headers.get("ETag") ?? entityTag(body);
	headers.set("ETag", etag);
	const isCompressed = NOT_COMPRESSED_BY_CLOUDFLARE.test(headers.get("Content-Type") ?? "");
	if (isCompressed) headers.set("Vary", "Accept-Encoding");
	const changed = headers.get("Last-Modified");
	return {
		revision,
		plain: { body, headers },
		gzip: isCompressed ? gzipped(body, headers) : undefined,
		etag,
		lastModified: changed === null ? undefined : new Date(changed),
	};
}

/** The answer to this request: 304 for whoever has it already, no body for HEAD. */
export function toResponse(request: Request, kept: StoredResponse): Response {
	if (isNotModified(request.headers, kept)) {
		kept.notModifiedHeaders ??= headersOf304(kept.plain.headers);
		return new Response(null, { status: 304, headers: kept.notModifiedHeaders });
	}
	const isPacked = kept.gzip && acceptsGzip(request.headers.get("Accept-Encoding"));
	const { body, headers } = (isPacked && kept.gzip) || kept.plain;
	const encodeBody = isPacked ? "manual" : "automatic";
	return new Response(request.method === "HEAD" ? null : body, { headers, encodeBody });
}

/** All but the type: RFC 9110 §15.4.5 wants no other description of the body. */
function headersOf304(plainHeaders: Headers): Headers {
	const headers = new Headers(plainHeaders);
	headers.delete("Content-Type");
	return headers;
}

function gzipped(body: Uint8Array, plainHeaders: Headers): Representation {
	const headers = new Headers(plainHeaders);
	headers.set("Content-Encoding", "gzip");
	return { body: gzipSync(body), headers };
}
