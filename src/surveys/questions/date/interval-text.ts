import { wordsFor } from "../../../words/languages.ts";
import { periodText } from "./periods.ts";

/**
 * Writes a period. Public results merge periods into classes: "1950/1959", or "../1949" and "1960/.." with an
 * open end.
 */
export function intervalText(interval: string, language: string): string {
	const words = wordsFor(language).results;
	const [first = "", last] = interval.split("/");
	const text = (period: string) => periodText(period, language);
	if (last === undefined) return text(first);
	if (first === "..") return words.before(text(last));
	return last === ".." ? words.since(text(first)) : `${text(first)} – ${text(last)}`;
}
