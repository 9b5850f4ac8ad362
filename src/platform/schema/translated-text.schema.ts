import * as v from "valibot";
import { Language } from "./text.schema.ts";

const MAX_LANGUAGES = 20;
const WRONG_TAG = "must begin with the two or three letters of a language";

type TextSchema = v.GenericSchema<string, string>;

/** A text by the newsroom, in one language or in several: {"de": …, "en": …}. */
export type TranslatedText = string | Record<string, string>;

/** Accepts texts of this schema, in one language or several. */
export const translatedText = (text: TextSchema) =>
	v.union(
		[
			text,
			v.pipe(
				v.record(v.pipe(Language, v.regex(TAG, WRONG_TAG)), text),
				v.minEntries(1, "needs a language"),
				v.maxEntries(MAX_LANGUAGES, `takes at most ${MAX_LANGUAGES} languages`),
			),
		],
		"must be a text, or texts by language: {“de”: …, “en”: …}",
	);

// The two or three letters of a language, then further subtags.
const TAG = /^[a-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/;

/** True if a value is an object whose keys are language tags and whose values are texts. */
export function isTranslations(value: unknown): value is Record<string, string> {
	if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
	const entries = Object.entries(value);
	return (
		entries.length > 0 && entries.every(([tag, text]) => TAG.test(tag) && typeof text === "string")
	);
}

/** Returns each text in one language. */
export type Localize = (text: TranslatedText) => string;

/** Returns texts in `language`, or in `fallback` if they are not translated. */
export function localizer(language: string, fallback: string): Localize {
	return (text) => {
		if (typeof text === "string") return text;
		return text[language] ?? text[fallback] ?? Object.values(text)[0] ?? "";
	};
}
