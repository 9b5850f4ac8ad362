import { numberText } from "../../../platform/ui/number-text.ts";
import { wordsFor } from "../../../words/languages.ts";
import type { PublicChoice } from "../question-result.schema.ts";

/** Writes a range of numbers; a class of public results may have an open end. */
export function rangeText({ value, from, to }: PublicChoice, language: string): string {
	const words = wordsFor(language).results;
	const text = (number: number) => numberText(number, language);
	if (from === undefined) return to === undefined ? value : words.upTo(text(to));
	if (to === undefined) return words.atLeast(text(from));
	return from === to ? text(from) : `${text(from)} – ${text(to)}`;
}
