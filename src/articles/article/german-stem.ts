// The endings of the German Snowball stemmer (snowballstem.org/algorithms/german/stemmer.html), steps 1 and 2,
// without its "est" and "st", and with the feminine forms in front. Longer endings come before their parts.
const FEMININE = /(?<=.{4})innen$|(?<=er)in$/;
const PLURAL_OR_CASE = /(?:ern|em|er|en|es|e|(?<=[bdfghklmnrt])s)$/;
const COMPARATIVE = /e[nr]$/;

/** The first consonant after a vowel ends what no ending is taken from, and at least three letters. */
const KEPT = /^(?=(?:.{3})).*?[aeiouy][^aeiouy]/;
const LEAST_KEPT = 3;

/**
 * Returns a German word without its endings: of “mieterinnen” and “mieters” “miet”, of “hauser” “haus”.
 * The word must be in lower case and without accents.
 */
export function germanStem(word: string): string {
	const kept = Math.max(LEAST_KEPT, KEPT.exec(word)?.[0].length ?? word.length);
	const shorter = [FEMININE, PLURAL_OR_CASE, COMPARATIVE].reduce(
		(stem, ending) => withoutEnding(stem, ending, kept),
		word,
	);
	// Verhältnisse, Verhältnis
	return shorter === word ? word : shorter.replace(/niss$/, "nis");
}

function withoutEnding(word: string, ending: RegExp, kept: number): string {
	const at = word.search(ending);
	return at < kept ? word : word.slice(0, at);
}
