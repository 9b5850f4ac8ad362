// GitHub-flavoured Markdown reads these as marks wherever they stand.
const MARKS = /[\\`*_[\]<>~|]/g;
const REFERENCE = /&(?=#?\w+;)/g;
/** The beginning of a line that makes it a heading, quotation, list, rule or setext underline. */
const LINE_START = /^(?:#{1,6}(?=\s|$)|[-+=>]|\d{1,9}(?=[.)]))/;

/** Returns text so that Markdown shows it as it is. */
export function escaped(text: string): string {
	return text.replace(MARKS, "\\$&").replace(REFERENCE, "\\&");
}

/** Returns a line of a paragraph so that its beginning is no mark of a block. */
export function safeLineStart(line: string): string {
	return line.replace(LINE_START, (start) => (/^\d/.test(start) ? `${start}\\` : `\\${start}`));
}

/** Returns a block of code between fences that are longer than any in it. */
export function codeBlock(code: string): string {
	const fence = "`".repeat(Math.max(3, longestRun(code) + 1));
	return `${fence}\n${code.replace(/\n$/, "")}\n${fence}`;
}

/** Returns code in a line of text. */
export function codeSpan(code: string): string {
	const ticks = "`".repeat(longestRun(code) + 1);
	const line = code.replace(/\s+/g, " ");
	const isPadded = /^`|`$|^ .* $/.test(line);
	return line.trim() === "" ? "" : ticks + (isPadded ? ` ${line} ` : line) + ticks;
}

function longestRun(code: string): number {
	return Math.max(0, ...(code.match(/`+/g) ?? []).map(({ length }) => length));
}
