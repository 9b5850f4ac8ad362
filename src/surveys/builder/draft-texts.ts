import { isVisible } from "../../platform/schema/plain-text.ts";
import type { TranslatedText } from "../../platform/schema/translated-text.schema.ts";
import type { Texts } from "./draft-survey.schema.ts";

/** Returns a text by language: one that is in no language is the same in all. */
export const toTexts = (text: TranslatedText | undefined, languages: string[]): Texts =>
	Object.fromEntries(
		languages.map((language) => [
			language,
			typeof text === "string" ? text : (text?.[language] ?? ""),
		]),
	);

/** Returns what was typed as a survey has it; undefined if nothing was typed. */
export function toTranslatedText(texts: Texts, languages: string[]): TranslatedText | undefined {
	const typed = languages.filter((language) => isVisible(texts[language] ?? ""));
	if (typed.length === 0) return undefined;
	const [only] = languages;
	if (languages.length === 1 && only !== undefined) return texts[only];
	return Object.fromEntries(typed.map((language) => [language, texts[language] ?? ""]));
}

/** Returns the first text that was typed, in the order of the languages. */
export const firstText = (texts: Texts, languages: string[]): string =>
	languages.map((language) => texts[language] ?? "").find(isVisible) ?? "";
