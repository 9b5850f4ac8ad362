import { GENDER_SIGN, markGendered, readGendered } from "./gendered-word.ts";
import { germanStem } from "./german-stem.ts";

/** The words of an article for the search index, one text for each of its columns. */
export interface SearchWords {
	title: string;
	summary: string;
	text: string;
}

interface SearchableArticle {
	title: string;
	summary: string;
	topics: string[];
	authors: string[];
	language: string;
}

/** D1 takes rows of at most 2,000,000 bytes; title and summary take some of them. */
const MAX_TEXT_BYTES = 1_900_000;

/** Begins a stem in the index. No word of a text or a search has it. A private-use character, which FTS5 takes as a letter. */
const STEM_SIGN = "\uE000";

// Soft hyphens, joiners, zero-width spaces, variation selectors.
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;
// Accents of Latin, Greek and Cyrillic letters. The marks of other scripts are letters of their own.
const ACCENTS = /[\u0300-\u036F]/g;
const LETTERS: Record<string, string> = {
	ß: "ss",
	æ: "ae",
	ø: "oe",
	œ: "oe",
	ł: "l",
	đ: "d",
	ð: "d",
	þ: "th",
	ħ: "h",
	ı: "i",
	ŋ: "n",
	ŧ: "t",
	ς: "σ",
};
const LETTER = new RegExp(`[${Object.keys(LETTERS).join("")}]`, "g");

// Without the flag for all: most words have none, and to replace nothing takes three times as long as to look.
const DIGRAPH = /[aou]e/;
const DIGRAPHS = /([aou])e/g;

const ASCII = /^[ -~\s]*$/;

/** Matches what the search index takes as words. */
const WORD = /[\p{L}\p{N}\p{Co}][\p{L}\p{N}\p{Co}\p{M}]*/gu;

/** Matches a word as it stands in a text, with what `wordsIn` removes. */
export const WORD_IN_TEXT = new RegExp(
	`[\\p{L}\\p{N}\\p{Co}](?:[\\p{L}\\p{N}\\p{Co}\\p{M}\\p{Default_Ignorable_Code_Point}]|${GENDER_SIGN.source})*`,
	"gu",
);

/** A word of a text or a search. */
export interface Word {
	/** Spelled as in the index: lower case, no accents, “ß” as “ss”, “ä” and “ae” as “a”. */
	spelled: string;
	/** Of a word of both genders (“Mieter*innen”): the words of one, spelled alike. */
	single: string[];
	/** It without its German endings, spelled alike; of a word of both genders, those of each. */
	stems: string[];
}

/** Returns the words of a text in order. Texts and searches are read alike. */
export function wordsIn(text: string): Word[] {
	// Half of the words of an article come again, and reading one takes longer than finding it.
	const read = new Map<string, Word>();
	return (spelledOut(text).match(WORD) ?? []).map((found) => {
		const word = read.get(found) ?? toWord(found);
		read.set(found, word);
		return word;
	});
}

function toWord(found: string): Word {
	const { whole, single } = readGendered(found);
	const stems = [whole, ...single].map((one) => withoutDigraphs(germanStem(one)));
	return {
		spelled: withoutDigraphs(whole),
		single: single.map(withoutDigraphs),
		stems: single.length === 0 ? stems : [...new Set(stems)],
	};
}

/** Returns the word of the index for a stem. */
export function stemWord(stem: string): string {
	return STEM_SIGN + stem;
}

/** Returns what the search index takes of an article. Only German articles have stems. */
export function toSearchWords(article: SearchableArticle, text: string): SearchWords {
	const { title, summary, topics, authors, language } = article;
	const isGerman = language.split("-")[0] === "de";
	const named = [summary, ...topics, ...authors].join("\n");
	return {
		title: indexText(title, isGerman),
		summary: indexText(named, isGerman),
		text: firstBytes(indexText(text, isGerman), MAX_TEXT_BYTES),
	};
}

/** The words in order, for phrases. After them, each once: of “Mieter*innen” “Mieter” and “Mieterin”, and the stems. */
function indexText(text: string, isGerman: boolean): string {
	const words = wordsIn(text);
	// The sign alone stands before each, so that no phrase reaches it.
	const single = words.flatMap((word) => word.single.map((one) => `${STEM_SIGN} ${one}`));
	const stems = words.flatMap(({ spelled, stems }) => stems.filter((stem) => stem !== spelled));
	const inOrder = words.map(({ spelled }) => spelled);
	const signed = isGerman ? stems.map(stemWord) : [];
	return [...inOrder, ...new Set([...single, ...signed])].join(" ");
}

function spelledOut(typed: string): string {
	const text = markGendered(typed.replaceAll(STEM_SIGN, ""));
	// Most words need nothing else, which saves more than half of the time.
	if (ASCII.test(text)) return text.toLowerCase();
	return text
		.replaceAll(INVISIBLE, "")
		.normalize("NFKD")
		.replaceAll(ACCENTS, "")
		.normalize("NFC")
		.toLowerCase()
		.replaceAll(LETTER, (letter) => LETTERS[letter] ?? letter);
}

function withoutDigraphs(word: string): string {
	return DIGRAPH.test(word) ? word.replaceAll(DIGRAPHS, "$1") : word;
}

function firstBytes(text: string, most: number): string {
	return Buffer.byteLength(text) <= most ? text : Buffer.from(text).subarray(0, most).toString();
}
