import { cutAtGrapheme } from "../platform/graphemes.ts";

// A full stop does not end a sentence after an initial, an ordinal (`am 15. Juli`) or one of these.
// Every repetition below is bounded, so that no text takes quadratic time.
const ABBREVIATION =
	"Abs|Art|bzw|ca|Dr|etc|evtl|ggf|inkl|Ing|Jh|Mio|Mrd|Nr|Prof|sog|St|Std|Str|Tel|usw|vgl|zzgl";
const FULL_STOP = `(?<!(?<![\\p{L}\\d])(?:\\p{L}|\\d{1,2}|${ABBREVIATION}))\\.`;
const MORE_MARKS = `[.!?…]{0,2}["'”“’»«)\\]]{0,3}`;

const SENTENCE_END = new RegExp(`(?:${FULL_STOP}|[!?…])${MORE_MARKS}(?= [^\\p{Ll}])`, "gu");
const LOOSE_END = /[\s,;:.–—-]{1,9}$/;

function lastSentenceEnd(text: string, maxLength: number): number {
	let last = 0;
	for (const { index, 0: marks } of text.slice(0, maxLength + 2).matchAll(SENTENCE_END)) {
		const end = index + marks.length;
		if (end <= maxLength) last = end;
	}
	return last;
}

function cutAtWord(text: string, maxLength: number): string {
	const space = text.slice(0, maxLength).lastIndexOf(" ");
	const words = space > 0 ? text.slice(0, space) : cutAtGrapheme(text, maxLength - 1);
	return `${words.replace(LOOSE_END, "")}…`.slice(0, maxLength);
}

/**
 * Returns the first sentences of a text in at most maxLength UTF-16 code units, whitespace collapsed. Cuts
 * at the end of a sentence if there is one in the second half, otherwise after a word, with an ellipsis,
 * and never inside a grapheme.
 */
export function excerpt(text: string, maxLength: number): string {
	const collapsed = text.replace(/\s+/g, " ").trim();
	if (collapsed.length <= maxLength) return collapsed;
	const end = lastSentenceEnd(collapsed, maxLength);
	return end >= maxLength / 2 ? collapsed.slice(0, end) : cutAtWord(collapsed, maxLength);
}
