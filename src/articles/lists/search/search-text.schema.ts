import * as v from "valibot";
import { singleValue } from "../../../platform/schema/query-value.schema.ts";
import { atMost, MAX_SEARCH_LENGTH, plainText } from "../../../platform/schema/text.schema.ts";

/** A shorter beginning of words stands for far too many of them. */
const MIN_PREFIX_LENGTH = 3;
/** For each the index puts all words together that begin so: up to 300 ms among 100,000 articles. */
const MAX_PREFIXES = 2;

/** Words that must follow each other; of the last perhaps only the beginning. */
export interface Term {
	words: string[];
	isPrefix: boolean;
}

/** What is looked for: articles with all wanted terms and none of the unwanted. */
export interface Search {
	wanted: Term[];
	unwanted: Term[];
}

/** What somebody types to search; whatever it is, it means something. */
export const SearchText = v.pipe(singleValue, atMost(MAX_SEARCH_LENGTH), v.transform(toSearch));

// The view searchable_articles folds alike, in the same order.
const FOLDS = [
	["ß", "ss"],
	["ẞ", "ss"],
	["æ", "ae"],
	["Æ", "ae"],
	["ø", "oe"],
	["Ø", "oe"],
	["ae", "a"],
	["oe", "o"],
	["ue", "u"],
] as const;

/** A text with ß and the spelt-out umlauts as the search index has them; accents are the index's matter. */
export function folded(text: string): string {
	const lower = text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
	return FOLDS.reduce((result, [letters, fold]) => result.replaceAll(letters, fold), lower);
}

/** What the search index takes for words. */
export const WORD = /[\p{L}\p{N}\p{Co}][\p{L}\p{N}\p{Co}\p{M}]*/gu;

// [-]"a phrase", whose end may be missing, or [-]word
const TERM = /(-?)(?:"([^"]*)"?|([^\s"]+))/g;

/** What somebody means who types this. */
export function toSearch(typed: string): Search {
	const text = plainText(typed).replace(/[„“”«»]/g, '"');
	const parts = [...text.matchAll(TERM)];
	const read = parts.map(([, minus, phrase, word = ""], index) => {
		const words = [...(folded(phrase ?? word).match(WORD) ?? [])];
		const isLast = index === parts.length - 1 && minus === "" && phrase === undefined;
		const isLong = (words.at(-1)?.length ?? 0) >= MIN_PREFIX_LENGTH;
		const isPrefix = isLong && (isLast || word.endsWith("*"));
		return { isWanted: minus === "", words, isPrefix };
	});
	const terms = fewPrefixes(distinct(read.filter(({ words }) => words.length > 0)));
	return {
		wanted: terms.filter(({ isWanted }) => isWanted),
		unwanted: terms.filter(({ isWanted }) => !isWanted),
	};
}

function distinct<Value>(values: Value[]): Value[] {
	return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}

/** Of too many beginnings the later ones are whole words. */
function fewPrefixes<Some extends Term>(terms: Some[]): Some[] {
	const kept = terms.filter(({ isPrefix }) => isPrefix).slice(0, MAX_PREFIXES);
	return terms.map((term) => ({ ...term, isPrefix: kept.includes(term) }));
}
