import { Unavailable, withTimeout } from "../../platform/deadline.ts";
import { streamOf } from "./part-stream.ts";

/** R2 takes 20 MB in some seconds. */
const PUT_DEADLINE_MS = 20_000;
const DEADLINE_MS = 5000;

/** A file that is to be stored, in parts. Its name begins with its SHA-256. */
export interface NewFile {
	file: string;
	type: string;
	parts: Uint8Array[];
	bytes: number;
}

/** Puts a file into R2, part by part, so that it is never there twice in memory. Throws Unavailable. */
export async function putFile(bucket: R2Bucket, { parts, bytes, ...named }: NewFile) {
	await putStream(bucket, { ...named, body: streamOf(parts, bytes) });
}

/** Puts a stream of known length into R2, which compares it with the SHA-256. Throws Unavailable. */
export function putStream(
	bucket: R2Bucket,
	{ file, type, body }: { file: string; type: string; body: ReadableStream },
) {
	const options = { httpMetadata: { contentType: type }, sha256: file.split(".")[0] ?? "" };
	return orUnavailable(PUT_DEADLINE_MS, bucket.put(file, body, options));
}

/** Returns a file with its bytes as a stream, or a range of them; null if it is not there. Throws Unavailable. */
export function readFile(bucket: R2Bucket, file: string, range?: R2Range) {
	return orUnavailable(DEADLINE_MS, bucket.get(file, range && { range }));
}

/** Returns what is known of a file; null if it is not there. Throws Unavailable. */
export function findFile(bucket: R2Bucket, file: string): Promise<R2Object | null> {
	return orUnavailable(DEADLINE_MS, bucket.head(file));
}

/** Erases files, at most 1,000. Throws Unavailable. */
export function eraseFiles(bucket: R2Bucket, files: string[]): Promise<void> {
	return orUnavailable(DEADLINE_MS, bucket.delete(files));
}

async function orUnavailable<Value>(milliseconds: number, task: Promise<Value>): Promise<Value> {
	try {
		return await withTimeout(milliseconds, "R2", task);
	} catch (cause) {
		throw new Unavailable("R2 did not answer", { cause });
	}
}
