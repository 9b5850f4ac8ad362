import type { Prose } from "../../content/prose.ts";
import type { Finding } from "./name-hints.ts";

/** A word that the newsroom does not write, and the one that it writes. */
export type HouseWord = [wrong: string, wanted: string];

const SYNTAX = /[\\^$.*+?()[\]{}|/]/g;

/** Returns the words of the list that stand in a text, once each, with how often they do. */
export function houseWordFindings(
	prose: Prose[],
	words: readonly HouseWord[],
	pointer: string,
): Finding[] {
	if (words.length === 0) return [];
	// One pattern for all: the text is read once.
	const list = words.map(([wrong]) => wrong.replace(SYNTAX, "\\$&")).join("|");
	const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${list})(?![\\p{L}\\p{N}])`, "gu");
	const counts = new Map<string, number>();
	for (const { text } of prose)
		for (const [word] of text.matchAll(pattern)) counts.set(word, (counts.get(word) ?? 0) + 1);
	return words.flatMap(([excerpt, wanted]): Finding[] => {
		const count = counts.get(excerpt) ?? 0;
		if (count === 0) return [];
		return [{ rule: "house_word", pointer, excerpt, wanted, ...(count > 1 && { count }) }];
	});
}
