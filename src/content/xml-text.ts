// XML 1.0 §2.2 Char: characters that a feed may not contain, not even escaped. Tab, LF and CR are allowed.
const FORBIDDEN = /(?![\t\n\r\u007f-\u009f])\p{Cc}|[\ufffe\uffff]|\p{Surrogate}/gu;

const LINE_BREAK = /\r\n?/g;

/** Removes the characters that XML 1.0 forbids, and makes all line breaks LF. */
export function xmlText(text: string): string {
	return text.replace(FORBIDDEN, "").replace(LINE_BREAK, "\n");
}
