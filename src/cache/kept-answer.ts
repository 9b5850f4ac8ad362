import { entityTag, isNotModified } from "../http/conditional.ts";

/** An answer as the isolate keeps it: all there is to say, with nothing left to work out. */
export interface KeptAnswer {
	/** The revision of the publication that it tells of. */
	revision: number;
	body: Uint8Array;
	headers: Headers;
	/** What a 304 repeats: RFC 9110 §15.4.5 wants no other description of the body. */
	notModifiedHeaders: Headers;
	etag: string;
	lastModified: Date | undefined;
}

/** Reads a 200 that caches may keep; undefined for any other answer. */
export async function keptAnswer(
	response: Response,
	revision: number,
): Promise<KeptAnswer | undefined> {
	const isKept = response.headers.get("Cache-Control")?.startsWith("public");
	if (response.status !== 200 || !isKept) return undefined;
	const body = await response.bytes();
	const headers = new Headers(response.headers);
	const etag = headers.get("ETag") ?? entityTag(body);
	headers.set("ETag", etag);
	const notModifiedHeaders = new Headers(headers);
	notModifiedHeaders.delete("Content-Type");
	const changed = headers.get("Last-Modified");
	const lastModified = changed === null ? undefined : new Date(changed);
	return { revision, body, headers, notModifiedHeaders, etag, lastModified };
}

/** The answer to this request: 304 for whoever has it already, no body for HEAD. */
export function answerTo(request: Request, kept: KeptAnswer): Response {
	if (isNotModified(request.headers, kept)) {
		return new Response(null, { status: 304, headers: kept.notModifiedHeaders });
	}
	return new Response(request.method === "HEAD" ? null : kept.body, { headers: kept.headers });
}
