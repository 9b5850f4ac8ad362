import { cutAtGrapheme } from "../../../platform/graphemes.ts";
import { WORD_IN_TEXT, type Word, wordsIn } from "../../article/search-words.ts";
import type { Search, Term } from "./search-text.schema.ts";

/** How many UTF-16 code units a snippet shows, and the rest of the last word. */
const LENGTH = 200;
/** How many of them are before the first match. */
const LEAD = 60;

interface Span {
	start: number;
	end: number;
}

/**
 * Returns the part of a text with the first match as safe HTML: escaped, with `<mark>` around the words
 * that were searched for. Of a text without a match it returns the beginning.
 */
export function searchSnippet(text: string, search: Search): string {
	const line = text.replace(/\s+/g, " ").trim();
	const matches = matchesIn(line, search.wanted);
	const window = windowAround(line, matches[0]);
	const shown = matches.filter(({ start, end }) => start >= window.start && end <= window.end);
	const [before, after] = [window.start > 0 ? "… " : "", window.end < line.length ? " …" : ""];
	return before + marked(line, window, shown) + after;
}

/** Returns the matches that a snippet can show: the first, and those near it. */
function matchesIn(line: string, terms: Term[]): Span[] {
	const places = [...line.matchAll(WORD_IN_TEXT)];
	// Words are read when they are compared: to read all words of all results would take most of the time.
	const read = new Map<string, Word | undefined>();
	const wordAt = (index: number): Word | undefined => {
		const [text = ""] = places[index] ?? [];
		if (!read.has(text)) read.set(text, wordsIn(text)[0]);
		return read.get(text);
	};
	const found: Span[] = [];
	for (let index = 0; index < places.length; index++) {
		const lengths = terms.map((term) => (standsAt(wordAt, index, term) ? term.words.length : 0));
		const length = Math.max(0, ...lengths);
		const [first, last] = [places[index], places[index + length - 1]];
		if (first && first.index > (found[0]?.end ?? line.length) + LENGTH) break;
		if (length === 0 || !first || !last) continue;
		found.push({ start: first.index, end: last.index + last[0].length });
		index += length - 1;
	}
	return found;
}

function standsAt(
	wordAt: (index: number) => Word | undefined,
	at: number,
	{ words, isPrefix, stems }: Term,
): boolean {
	if (wordAt(at)?.stems.some((stem) => stems.includes(stem))) return true;
	return words.every((sought, index) => {
		const word = wordAt(at + index)?.spelled;
		const isBeginning = isPrefix && index === words.length - 1;
		return isBeginning ? word?.startsWith(sought) === true : word === sought;
	});
}

/** Returns the part of a line that a snippet shows, in whole words. */
function windowAround(line: string, match: Span | undefined): Span {
	const from = Math.max(0, (match?.start ?? 0) - LEAD);
	const gap = line.indexOf(" ", from);
	const isWord = from > 0 && gap !== -1 && gap < (match?.start ?? 0);
	const start = isWord ? gap + 1 : cutAtGrapheme(line, from).length;
	const to = Math.max(start + LENGTH, match?.end ?? 0);
	if (to >= line.length) return { start, end: line.length };
	const space = line.lastIndexOf(" ", to);
	if (space > (match?.end ?? start)) return { start, end: space };
	return { start, end: Math.max(cutAtGrapheme(line, to).length, match?.end ?? 0) };
}

function marked(line: string, { start, end }: Span, matches: Span[]): string {
	let [html, at] = ["", start];
	for (const match of matches) {
		html += escaped(line.slice(at, match.start));
		html += `<mark>${escaped(line.slice(match.start, match.end))}</mark>`;
		at = match.end;
	}
	return html + escaped(line.slice(at, end));
}

const ENTITIES: Record<string, string> = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	'"': "&quot;",
	"'": "&#39;",
};

function escaped(text: string): string {
	return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? "");
}
