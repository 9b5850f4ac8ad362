import { createReadStream } from "node:fs";

const LINE_FEED = 10;

/**
 * Reads a file line by line, each with its line feed. Only that ends a line: a row may have the other
 * characters that some programs take for one.
 */
export async function* linesOf(path: string): AsyncGenerator<string> {
	let parts: Buffer[] = [];
	for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 })) {
		let start = 0;
		for (let end = chunk.indexOf(LINE_FEED); end !== -1; end = chunk.indexOf(LINE_FEED, start)) {
			parts.push(chunk.subarray(start, end + 1));
			yield Buffer.concat(parts).toString();
			parts = [];
			start = end + 1;
		}
		if (start < chunk.length) parts.push(chunk.subarray(start));
	}
	if (parts.length > 0) yield Buffer.concat(parts).toString();
}

/** Puts lines together to texts of about `bytes`; a longer line is a text of its own. */
export async function* portionsOf(lines: AsyncIterable<string>, bytes: number) {
	let portion: string[] = [];
	let size = 0;
	for await (const line of lines) {
		if (portion.length > 0 && size + line.length > bytes) {
			yield portion;
			[portion, size] = [[], 0];
		}
		portion.push(line);
		size += line.length;
	}
	if (portion.length > 0) yield portion;
}
