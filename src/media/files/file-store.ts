import { Unavailable, withTimeout } from "../../platform/deadline.ts";
import { typeOfEnding } from "../cleaning/picture-format.ts";
import { streamOf } from "./part-stream.ts";

/** R2 takes 20 MB in some seconds. */
const PUT_DEADLINE_MS = 20_000;
const DEADLINE_MS = 5000;

/** A file that is to be stored, in parts. Its name begins with its SHA-256. */
export interface NewFile {
	file: string;
	parts: Uint8Array[];
	bytes: number;
}

/**
 * Puts a file into R2, part by part, so that it is never there twice in memory. R2 compares it with its SHA-256. Throws
 * Unavailable.
 */
export async function putFile(bucket: R2Bucket, { parts, bytes, file }: NewFile): Promise<void> {
	const [sha256 = "", ending] = file.split(".");
	const options = { httpMetadata: { contentType: typeOfEnding(ending) }, sha256 };
	await orUnavailable(PUT_DEADLINE_MS, bucket.put(file, streamOf(parts, bytes), options));
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
