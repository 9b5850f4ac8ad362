import { memoizeByString } from "./memoize.ts";

// Unicode Standard, table 9-1 and chapters 9, 10, 19: the scripts in use that run from right to left.
const RIGHT_TO_LEFT = new Set(
	"Adlm Arab Aran Hebr Mand Mend Nkoo Rohg Samr Syrc Syre Syrj Syrn Thaa Yezi".split(" "),
);

// Intl takes 10 µs for each, and a list asks for each of its articles.
const isRightToLeft = memoizeByString((language) => {
	const { script } = new Intl.Locale(language).maximize();
	return script !== undefined && RIGHT_TO_LEFT.has(script);
});

/** Returns the direction of text in a language (BCP 47), by its script; undefined if it runs from left to right. */
export function directionOf(language: string): "rtl" | undefined {
	return isRightToLeft(language) ? "rtl" : undefined;
}
