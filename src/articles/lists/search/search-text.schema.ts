import * as v from "valibot";
import { plainText } from "../../../platform/schema/plain-text.ts";
import { singleValue } from "../../../platform/schema/query-value.schema.ts";
import { atMost, MAX_SEARCH_LENGTH } from "../../../platform/schema/text.schema.ts";
import { wordsIn } from "../../article/search-words.ts";

/** A shorter prefix matches far too many words. */
const MIN_PREFIX_LENGTH = 3;
/** For each prefix the index merges all words that begin with it: up to 300 ms with 100,000 articles. */
const MAX_PREFIXES = 2;

/** Words that must follow each other; the last may be a prefix. */
export interface Term {
	words: string[];
	isPrefix: boolean;
	/** The stems of a single word outside of quotation marks: all words with one of them match too. */
	stems: string[];
}

/** A search for articles with all wanted terms and none of the unwanted. */
export interface Search {
	wanted: Term[];
	unwanted: Term[];
}

/** A search that finds nothing. */
export const NOTHING: Search = { wanted: [], unwanted: [] };

/** The text of a search; every text is valid. */
export const SearchText = v.pipe(singleValue, atMost(MAX_SEARCH_LENGTH), v.transform(toSearch));

// [-]"a phrase"[*], whose closing quote may be missing, or [-]word
const TERM = /(-?)(?:"([^"]*)"?(\*?)|([^\s"]+))/g;

/** Parses the text of a search. */
export function toSearch(typed: string): Search {
	const text = plainText(typed).replace(/[„“”«»]/g, '"');
	const parts = [...text.matchAll(TERM)];
	const read = parts.map(([, minus, phrase, star, word = ""], index) => {
		const read = wordsIn(phrase ?? word);
		const words = read.map(({ spelled }) => spelled);
		const isLast = index === parts.length - 1 && minus === "" && phrase === undefined;
		const isLong = (words.at(-1)?.length ?? 0) >= MIN_PREFIX_LENGTH;
		const isPrefix = isLong && (isLast || star === "*" || word.endsWith("*"));
		const [only, second] = phrase === undefined ? read : [];
		const stems = second ? [] : (only?.stems ?? []);
		return { isWanted: minus === "", words, isPrefix, stems };
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

/** Makes prefixes beyond the limit whole words. */
function fewPrefixes<Some extends Term>(terms: Some[]): Some[] {
	const prefixes = terms.filter(({ isPrefix }) => isPrefix).slice(0, MAX_PREFIXES);
	return terms.map((term) => ({ ...term, isPrefix: prefixes.includes(term) }));
}
