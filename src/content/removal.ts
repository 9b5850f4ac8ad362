import type { Words } from "../words/languages.ts";
import { wordsFor } from "../words/languages.ts";

/** A kind of change that the renderer makes to a text and that readers would miss. */
export type RemovalRule = keyof Words["removals"];

/** Something that was removed from a text or changed in it. */
export interface Removal {
	rule: RemovalRule;
	/** The beginning of what it is about, such as the address of a link. */
	excerpt: string;
	/** A second value of the sentence, such as the address that an element leads to. */
	more: string;
	/** The sentence in English. */
	detail: string;
}

/** Takes note of something that is removed. */
export type Warn = (rule: RemovalRule, excerpt?: string, more?: string) => void;

/** Describes something that is removed. */
export function toRemoval(rule: RemovalRule, excerpt = "", more = ""): Removal {
	return { rule, excerpt, more, detail: removalText({ rule, excerpt, more }, "en") };
}

/** Returns the sentence about something that is removed, in the language of the interface. */
export function removalText({ rule, excerpt, more }: Omit<Removal, "detail">, language: string) {
	const say: (excerpt: string, more: string) => string = wordsFor(language).removals[rule];
	return say(excerpt, more);
}
