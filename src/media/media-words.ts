import { toSlug } from "../platform/schema/slug.schema.ts";

/** A search with more words needs no more statements, but each looks at every picture. */
const MOST_WORDS = 10;

/** Returns texts in the form in which they are searched: in small letters, without marks, umlauts as two letters. */
export function foldedWords(texts: (string | null)[]): string {
	const words = texts.flatMap((text) => (text ?? "").split(/\s+/));
	return words.map(toSlug).filter(Boolean).join(" ");
}

/** Returns the words of a search, folded in the same way. */
export function searchedWords(query: string): string[] {
	return query.split(/\s+/).map(toSlug).filter(Boolean).slice(0, MOST_WORDS);
}
