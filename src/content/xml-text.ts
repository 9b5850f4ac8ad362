// XML 1.0 §2.2 Char: what a feed may not contain, not even escaped. Tab, LF and CR may stay.
const FORBIDDEN = /(?![\t\n\r\u007f-\u009f])\p{Cc}|[\ufffe\uffff]|\p{Surrogate}/gu;

const LINE_BREAK = /\r\n?/g;

/** The text without characters that XML 1.0 forbids, its line breaks all LF. */
export function xmlText(text: string): string {
	return text.replace(FORBIDDEN, "").replace(LINE_BREAK, "\n");
}
