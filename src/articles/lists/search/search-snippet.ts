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

/** A search, and the language (BCP 47) of the text: the index has other forms only of German words. */
interface Sought {
	search: Search;
	language: string;
}

/**
 * Returns the part of a text with the first match as safe HTML: escaped, with `<mark>` around the words
 * that were searched for. Of a text without a match it returns the beginning.
 */
export function searchSnippet(text: string, sought: Sought): string {
	const line = oneLineOf(text);
	const matches = matchesIn(line, sought, LENGTH);
	const window = windowAround(line, matches[0]);
	const shown = matches.filter(({ start, end }) => start >= window.start && end <= window.end);
	const [before, after] = [window.start > 0 ? "… " : "", window.end < line.length ? " …" : ""];
	return before + marked(line, window, shown) + after;
}

/** Returns a whole text, such as a title, as safe HTML with `<mark>` around the words that were searched for. */
export function markedText(text: string, sought: Sought): string {
	const line = oneLineOf(text);
	return marked(line, { start: 0, end: line.length }, matchesIn(line, sought, line.length));
}

const oneLineOf = (text: string) => text.replace(/\s+/g, " ").trim();

/** Returns the first match, and those that begin at most `reach` UTF-16 code units after its end. */
function matchesIn(line: string, { search, language }: Sought, reach: number): Span[] {
	const isGerman = language.split("-")[0] === "de";
	const places = [...line.matchAll(WORD_IN_TEXT)];
	// Words are read when they are compared: to read all words of all results would take most of the time.
	const read = new Map<string, Word | undefined>();
	const wordAt = (index: number): Word | undefined => {
		const [text = ""] = places[index] ?? [];
		if (!read.has(text)) read.set(text, wordsIn(text)[0]);
		return read.get(text);
	};
	const lengthAt = (index: number, term: Term) =>
		standsAt(wordAt, index, term, isGerman) ? term.words.length : 0;
	const found: Span[] = [];
	for (let index = 0; index < places.length; index++) {
		const length = Math.max(0, ...search.wanted.map((term) => lengthAt(index, term)));
		const [first, last] = [places[index], places[index + length - 1]];
		if (first && first.index > (found[0]?.end ?? line.length) + reach) break;
		if (length === 0 || !first || !last) continue;
		found.push({ start: first.index, end: last.index + last[0].length });
		index += length - 1;
	}
	return found;
}

/** True if the index finds the term by the word at that place and those after it. */
function standsAt(
	wordAt: (index: number) => Word | undefined,
	at: number,
	{ words, isPrefix, stems }: Term,
	isGerman: boolean,
): boolean {
	const word = wordAt(at);
	if (!word) return false;
	const [only = "", ...others] = words;
	if (others.length > 0)
		return words.every((sought, index) => {
			const isBeginning = isPrefix && index === words.length - 1;
			return isSpelled(wordAt(at + index)?.spelled, sought, isBeginning);
		});
	const spellings = [word.spelled, ...word.single];
	const forms = isGerman ? [...spellings, ...word.stems] : spellings;
	return (
		spellings.some((spelling) => isSpelled(spelling, only, isPrefix)) ||
		forms.some((form) => stems.includes(form))
	);
}

function isSpelled(word: string | undefined, sought: string, isBeginning: boolean): boolean {
	return isBeginning ? word?.startsWith(sought) === true : word === sought;
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
