/** Words that are searched for: each must be in one of the texts, also as a part of a longer word. */
export type SoughtWords = readonly string[];

const MAX_WORDS = 10;
const SYNTAX = /[\\^$.*+?()[\]{}|/]/g;

/** Returns the words of what somebody typed to search for. */
export function toSoughtWords(typed: string): SoughtWords {
	const words = typed.normalize("NFC").split(/\s+/).filter(Boolean);
	return [...new Set(words)].slice(0, MAX_WORDS);
}

/** True if every word is in one of the texts, whatever the case of its letters. */
export function hasWords(texts: string[], words: SoughtWords): boolean {
	const all = texts.map((text) => text.normalize("NFC"));
	return words.every((word) => all.some((text) => patternOf([word], "iu").test(text)));
}

/** A part of a text, and if it was searched for. */
export interface TextPart {
	text: string;
	isMatch: boolean;
}

/** Divides a text into what was searched for, and what stands between. */
export function partsOf(text: string, words: SoughtWords): TextPart[] {
	if (words.length === 0) return [{ text, isMatch: false }];
	const line = text.normalize("NFC");
	const [parts, found]: [TextPart[], RegExp] = [[], patternOf(words, "giu")];
	let at = 0;
	for (const { 0: match, index } of line.matchAll(found)) {
		if (index > at) parts.push({ text: line.slice(at, index), isMatch: false });
		parts.push({ text: match, isMatch: true });
		at = index + match.length;
	}
	return at < line.length ? [...parts, { text: line.slice(at), isMatch: false }] : parts;
}

// Of words that begin alike the longest is marked.
function patternOf(words: SoughtWords, flags: string): RegExp {
	const longestFirst = [...words].sort((a, b) => b.length - a.length);
	const escaped = longestFirst.map((word) => word.replace(SYNTAX, "\\$&"));
	return new RegExp(escaped.join("|"), flags);
}

const ASCII_RUN = /[\u0021-\u007e]+/g;

/**
 * Returns the longest run of ASCII letters in the words, in small letters: SQLite knows the case of no
 * others. Every text with the words has it; "" if there is none.
 */
export function longestAsciiRun(words: SoughtWords): string {
	const runs = words.flatMap((word) => word.match(ASCII_RUN) ?? []);
	return runs
		.reduce((longest, run) => (run.length > longest.length ? run : longest), "")
		.toLowerCase();
}
