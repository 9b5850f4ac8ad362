/** Stands in a word for the sign between its two genders. A private-use character, which no text keeps. */
const GENDER_MARK = "\uE001";

const SIGN = "(?:[*∗＊:_·•‧]|\\/-?)";
// After the sign, because to look back at every letter would take most of the time.
const AFTER_LETTER = `(?<=[\\p{L}\\p{M}\\p{Default_Ignorable_Code_Point}]${SIGN})`;
const ENDING = "(?=[Ii]nnen|INNEN|(?:[Ii]n|IN)(?!\\p{L}))";

/** Matches the sign of Mieter*innen, Mieter:in, Mieter_innen, Mieter·in, Mieter/-innen, Mieter/in. */
export const GENDER_SIGN = new RegExp(SIGN + AFTER_LETTER + ENDING, "gu");

// Before the capital of MitarbeiterInnen and MitarbeiterIn.
const CAPITAL_INSIDE = /(?=In(?:nen)?(?!\p{L}))(?<=\p{Ll})/gu;

/** Returns a text with one mark in each word of both genders; `readGendered` reads them in lower case. */
export function markGendered(text: string): string {
	return text
		.replaceAll(GENDER_MARK, "")
		.replaceAll(GENDER_SIGN, GENDER_MARK)
		.replaceAll(CAPITAL_INSIDE, GENDER_MARK);
}

/**
 * Returns a word as it is read in one piece, and the words of one gender that it stands for: of “kolleg*innen”
 * “kolleginnen”, then “kolleg” and “kollegin”; of “leser*innenbrief” “leserinnenbrief”, then “leserbrief”.
 */
export function readGendered(word: string): { whole: string; single: string[] } {
	if (!word.includes(GENDER_MARK)) return { whole: word, single: [] };
	const [base = "", ...endings] = word.split(GENDER_MARK);
	const ending = endings.join("");
	if (base === "") return { whole: ending, single: [] };
	const rest = ending.replace(/^in(?:nen)?/, "");
	return { whole: base + ending, single: rest === "" ? [base, `${base}in`] : [base + rest] };
}
