import { pageLanguage } from "./words.ts";

const styles = {
	de: { locale: "de", options: { day: "2-digit", month: "2-digit", year: "numeric" } },
	en: { locale: "en-GB", options: { day: "numeric", month: "long", year: "numeric" } },
} as const;

/** A day as its language writes it, where the site is: 15.07.2024, or 15 July 2024. */
export function dateText(instant: string, language: string, timeZone: string): string {
	const { locale, options } = styles[pageLanguage(language)];
	return new Intl.DateTimeFormat(locale, { ...options, timeZone }).format(new Date(instant));
}
