import { type PageLanguage, pageLanguage } from "./pages.ts";

const german = {
	id: "Kennung",
	submitted_at: (timeZone: string) => `Eingegangen (${timeZone})`,
	origin: "Von der Website",
	language: "Sprache",
	turnstile: "Turnstile",
};

const english: typeof german = {
	id: "Id",
	submitted_at: (timeZone) => `Submitted (${timeZone})`,
	origin: "From the website",
	language: "Language",
	turnstile: "Turnstile",
};

const words: Record<PageLanguage, typeof german> = { de: german, en: english };

/** What the columns of a table of responses are called, beside the questions. */
export function exportWords(language: string): typeof german {
	return words[pageLanguage(language)];
}
