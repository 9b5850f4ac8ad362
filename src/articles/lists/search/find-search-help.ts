import type { Database } from "../../../platform/db/connection.ts";
import { WORD_IN_TEXT, wordsIn } from "../../article/search-words.ts";
import { MIN_CORRECTED_LENGTH, nearestWord } from "./nearest-word.ts";
import { findKnownTerms, listAlikeTexts } from "./search-help.sql.ts";
import type { Search, Term } from "./search-text.schema.ts";

/** The most words of a search that are looked at. */
const MAX_TERMS = 5;

/** Searches that find something, for people whose search found nothing. */
export interface SearchHelp {
	/** The search with its unknown word spelled as articles do. */
	corrected: string | undefined;
	/** The words that are found alone, as they were typed. */
	single: string[];
}

export const NO_HELP: SearchHelp = { corrected: undefined, single: [] };

/** Looks for searches that find something instead of `q`. */
export async function findSearchHelp(db: Database, q: string, search: Search): Promise<SearchHelp> {
	const terms = search.wanted.filter(({ words }) => words.length === 1).slice(0, MAX_TERMS);
	if (terms.length === 0) return NO_HELP;
	const isKnown = await findKnownTerms(db, terms);
	const unknown = terms.find((term, index) => !isKnown[index] && isLong(term));
	const known = terms.filter((_, index) => isKnown[index]);
	const isAlone = search.wanted.length === 1;
	return {
		corrected: unknown && (await corrected(db, q, wordOf(unknown))),
		single: isAlone ? [] : known.flatMap((term) => typedIn(q, wordOf(term)) ?? []),
	};
}

const wordOf = ({ words: [word = ""] }: Term) => word;

const isLong = (term: Term) => wordOf(term).length >= MIN_CORRECTED_LENGTH;

async function corrected(db: Database, q: string, word: string): Promise<string | undefined> {
	const typed = typedIn(q, word);
	const nearest = nearestWord(word, await listAlikeTexts(db, word));
	return typed !== undefined && nearest !== undefined ? q.replace(typed, () => nearest) : undefined;
}

/** Returns a word of a search as it was typed. */
function typedIn(q: string, word: string): string | undefined {
	return q.match(WORD_IN_TEXT)?.find((typed) => wordsIn(typed)[0]?.spelled === word);
}
