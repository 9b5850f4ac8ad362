import { isNotModified } from "../../platform/http/conditional-requests.ts";
import { mediaTag } from "../../publication/cache-tags.ts";
import { typeOfEnding } from "../cleaning/picture-format.ts";
import { findFile, readFile } from "../files/file-store.ts";
import { type ByteRange, rangeIn } from "./byte-range.ts";

/**
 * Answers a request for a file with its bytes as they come out of R2: by 304 if the client has it, by 206 with a part,
 * without a body for HEAD. Returns undefined if there is no such file. Throws Unavailable.
 */
export async function fileResponse(
	bucket: R2Bucket,
	file: string,
	request: Request,
): Promise<Response | undefined> {
	const [hash = "", ending] = file.split(".");
	const etag = `"${hash}"`;
	const headers = new Headers({
		ETag: etag,
		"Cache-Tag": mediaTag(file),
		"Accept-Ranges": "bytes",
	});
	const wanted = wantedRange(request.headers, etag);
	if (wanted === undefined && request.method !== "HEAD" && !request.headers.has("If-None-Match")) {
		const object = await readFile(bucket, file);
		return object ? whole(object, ending, headers) : undefined;
	}
	const known = await findFile(bucket, file);
	if (!known) return undefined;
	if (isNotModified(request.headers, { etag })) return new Response(null, { status: 304, headers });
	if (request.method === "HEAD") return whole({ body: null, size: known.size }, ending, headers);
	const range = wanted === undefined ? undefined : rangeIn(wanted, known.size);
	if (range === "outside") return outside(known.size);
	const object = await readFile(bucket, file, range);
	if (!object) return undefined;
	return range ? part(object, range, ending, headers) : whole(object, ending, headers);
}

/** RFC 9110 §13.1.5: a part counts only if the client has the rest of the same file. */
function wantedRange(headers: Headers, etag: string): string | undefined {
	const isOfThis = (headers.get("If-Range") ?? etag) === etag;
	return (isOfThis && headers.get("Range")) || undefined;
}

interface Content {
	body: ReadableStream | null;
	size: number;
}

function whole({ body, size }: Content, ending: string | undefined, headers: Headers): Response {
	headers.set("Content-Type", typeOfEnding(ending));
	headers.set("Content-Length", `${size}`);
	return new Response(body, { headers });
}

function part(
	{ body, size }: Content,
	{ offset, length }: ByteRange,
	ending: string | undefined,
	headers: Headers,
): Response {
	headers.set("Content-Type", typeOfEnding(ending));
	headers.set("Content-Length", `${length}`);
	headers.set("Content-Range", `bytes ${offset}-${offset + length - 1}/${size}`);
	return new Response(body, { status: 206, headers });
}

function outside(size: number): Response {
	return new Response(null, { status: 416, headers: { "Content-Range": `bytes */${size}` } });
}
