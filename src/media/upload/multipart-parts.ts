/** A field of a form, or a file. */
export interface Part {
	name: string;
	/** Undefined for a field. */
	filename: string | undefined;
	/** A view of the body. */
	bytes: Uint8Array;
}

// RFC 2046 §5.1.1.
const BOUNDARY = /;\s*boundary=(?:"([^"]{1,70})"|([^\s";,]{1,70}))/i;
const NAME = /;\s*name="([^"]*)"/i;
const FILENAME = /;\s*filename="((?:\\.|[^"\\])*)"/i;
const MOST_PARTS = 50;
const HEAD_END = Buffer.from("\r\n\r\n");

/** Splits a multipart/form-data body (RFC 7578) without copying it; returns undefined if it is broken. */
export function partsOf(body: Uint8Array, contentType: string): Part[] | undefined {
	const [, quoted, token] = BOUNDARY.exec(contentType) ?? [];
	const boundary = quoted ?? token;
	if (boundary === undefined) return undefined;
	const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
	const delimiter = Buffer.from(`\r\n--${boundary}`);
	const parts: Part[] = [];
	// Text before the first delimiter is ignored. The first delimiter may be the beginning of the body.
	const first = bytes.indexOf(delimiter.subarray(2));
	let at = first === -1 ? -1 : first + delimiter.length - 2;
	while (at !== -1 && !isLast(bytes, at) && parts.length < MOST_PARTS) {
		const start = bytes.indexOf("\n", at) + 1;
		const end = bytes.indexOf(delimiter, start - 2);
		const part = start === 0 || end === -1 ? undefined : partIn(bytes.subarray(start, end));
		if (!part) return undefined;
		parts.push(part);
		at = end + delimiter.length;
	}
	return at !== -1 && isLast(bytes, at) ? parts : undefined;
}

const isLast = (bytes: Buffer, at: number) => bytes[at] === HYPHEN && bytes[at + 1] === HYPHEN;
const HYPHEN = 0x2d;

function partIn(bytes: Buffer): Part | undefined {
	const headEnd = bytes.indexOf(HEAD_END);
	if (headEnd === -1) return undefined;
	const disposition = bytes
		.subarray(0, headEnd)
		.toString("utf8")
		.split("\r\n")
		.find((line) => /^content-disposition\s*:\s*form-data\b/i.test(line));
	const [, name] = NAME.exec(disposition ?? "") ?? [];
	if (disposition === undefined || name === undefined) return undefined;
	const [, filename] = FILENAME.exec(disposition) ?? [];
	const value = bytes.subarray(headEnd + HEAD_END.length);
	return { name: unescaped(name), filename: filename && unescaped(filename), bytes: value };
}

/** Browsers write quotation marks and line ends of names as %22, %0D and %0A (html.spec.whatwg.org, multipart). */
function unescaped(text: string): string {
	return text
		.replace(/%22/g, '"')
		.replace(/%0D|%0A/gi, " ")
		.replace(/\\(["\\])/g, "$1");
}
