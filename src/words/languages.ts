import { words as de } from "./de/words.ts";
import { words as en } from "./en/words.ts";

/** The words of the interface by topic. */
export type Words = typeof de;

/** The languages of the interface. A new language is one folder, and its tag here. */
export const languages = { de, en } satisfies Record<string, Words>;

const byTag = new Map<string, Words>(Object.entries(languages));

/** The tags of the languages of the interface. */
export const pageLanguages = [...byTag.keys()];

/** Returns the tag of the interface around text in `language` (BCP 47): its own, otherwise English. */
export function pageLanguage(language: string): string {
	const [primary = ""] = language.split("-");
	return byTag.has(primary) ? primary : "en";
}

/** Returns the words around text in `language` (BCP 47): its own, otherwise English. */
export function wordsFor(language: string): Words {
	return byTag.get(pageLanguage(language)) ?? en;
}
