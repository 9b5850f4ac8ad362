import { memoizeByString } from "../../platform/memoize.ts";
import { readNumber } from "../questions/amount/number-notation.ts";

const formats = memoizeByString(
	(language) => new Intl.NumberFormat(language, { useGrouping: false, maximumFractionDigits: 10 }),
);

/** Returns a number as somebody would type it in a language; nothing if there is none. */
export const numberText = (number: number | undefined, language: string) =>
	number === undefined ? "" : formats(language).format(number);

/** Reads a number that somebody typed; undefined if it is none, or if it reads in two ways. */
export function typedNumber(text: string, language: string, decimals = 0): number | undefined {
	const reading = readNumber(text, language, decimals);
	return typeof reading === "object" ? Number(reading.number) : undefined;
}

/** Returns the number that somebody typed; the text itself if it is no number; undefined if nothing was typed. */
export function numberOrText(text: string, language: string, decimals?: number) {
	if (text.trim() === "") return undefined;
	return typedNumber(text, language, decimals) ?? text;
}
