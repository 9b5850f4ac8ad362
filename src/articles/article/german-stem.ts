// The endings of the German Snowball stemmer (snowballstem.org/algorithms/german/stemmer.html), steps 1 and 2,
// without its "est" and "st", with the feminine forms in front and the "n" of “Nachbarn” and “Bauern”. Longer
// endings come before their parts.
const PLURAL_OR_CASE = /(?:ern|em|er|en|es|e|(?<=[bdfghklmnrt])s|(?<=[uiy]er|el|(?<=.{3})ar)n)$/g;
const COMPARATIVE = /e[nr]$/g;

/**
 * The endings of words for men that take “in” in the word for a woman, without accents: Mieterin, Polizistin,
 * Kollegin. “Termin”, “Berlin” and “Medizin” keep their “in”.
 */
const MASCULINE = [
	"er|eur|or|(?<!mand)ar|ist|(?<!konst)ant|(?<!^val)ent|(?:kr|d|m|k|(?<!ke)r)at",
	"kolleg|zeug|olog|agog|onig|kund|freund|hund|arzt|anwalt|wirt|koch|chef|beamt|gast|bot|pilot|prinz",
	"graf|graph|soph|nom|urg|pert|eut|thlet|poet|prophet|verwandt|bischof|schmied|genoss",
	"jud|turk|russ|griech|dan|pol|schwed|finn|franzos|chines|portugies|vietnames|sachs|schwab",
].join("|");
const FEMININE = new RegExp(`(?:(?<=.{4}|${MASCULINE})innen|(?<=${MASCULINE})in)$`, "g");

/** The part that keeps its letters: up to the first consonant after a vowel, and at least three letters. */
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

/** Takes the longest ending away that leaves `kept` letters. */
function withoutEnding(word: string, ending: RegExp, kept: number): string {
	ending.lastIndex = kept;
	const found = ending.exec(word);
	return found ? word.slice(0, found.index) : word;
}
