import type { Change } from "./change.ts";
import { type QuotationMarks, wrongQuotations } from "./quotation-marks.ts";

const NBSP = "\u00a0";

/** The rules about characters. */
export type TypographyRule = "quotes" | "dash" | "protected_space";
export const TYPOGRAPHY_RULES: readonly TypographyRule[] = ["quotes", "dash", "protected_space"];
/** The rules for a line, such as a title, which is stored without protected spaces. */
export const LINE_RULES: readonly TypographyRule[] = ["quotes", "dash"];

/** Finds what should be written in another way. The changes of one finding belong together. */
type Search = (text: string) => Change[][];

const GERMAN: QuotationMarks = { opening: "„", closing: "“" };
const ENGLISH: QuotationMarks = { opening: "“", closing: "”" };

/** The rules of each language. In other languages characters are not judged. */
const RULES: Record<string, Partial<Record<TypographyRule, Search>>> = {
	de: {
		quotes: (text) => wrongQuotations(text, GERMAN),
		dash: findDashes,
		protected_space: findGermanSpaces,
	},
	en: {
		quotes: (text) => wrongQuotations(text, ENGLISH),
		dash: findDashes,
	},
};

/** An address is no text: everything up to the next space belongs to it. */
const ADDRESS = /@|:\/\/|www\./i;

/** Returns what breaks the rules about characters in a paragraph, in order of the rules. */
export function typographyFindings(
	text: string,
	language: string,
	wanted: readonly TypographyRule[] = TYPOGRAPHY_RULES,
): { rule: TypographyRule; changes: Change[] }[] {
	const rules = RULES[language.split("-")[0] ?? ""] ?? {};
	const addresses = ADDRESS.test(text) ? addressesIn(text) : [];
	return wanted.flatMap((rule) =>
		(rules[rule]?.(text) ?? [])
			.filter((changes) => !changes.some((change) => isWithin(change, addresses)))
			.map((changes) => ({ rule, changes })),
	);
}

// A hyphen between spaces; one at the end of a line too.
const HYPHEN = /(?<=\S[ \u00a0])--?(?=\s)/g;

function findDashes(text: string): Change[][] {
	return replacing(text, HYPHEN, () => "–");
}

const UNITS = "%|‰|€|°C";
const NUMBERED = "§§?|Abs\\.|Art\\.|Nr\\.|S\\.|Kap\\.|Bd\\.";
/** The parts of abbreviations, which no line may separate. */
const ABBREVIATIONS = [
	...[
		"z\\. ?B\\.",
		"d\\. ?h\\.",
		"u\\. ?a\\.",
		"o\\. ?ä\\.",
		"z\\. ?T\\.",
		"u\\. ?U\\.",
		"v\\. ?a\\.",
	],
	...[
		"i\\. ?d\\. ?R\\.",
		"i\\. ?A\\.",
		"e\\. ?V\\.",
		"s\\. ?o\\.",
		"s\\. ?u\\.",
		"m\\. ?E\\.",
		"n\\. ?Chr\\.",
	],
];
const BEFORE_UNIT = new RegExp(`(?<=\\d)[ ]?(?=(?:${UNITS})(?![\\p{L}\\p{N}-]))`, "gu");
const BEHIND_SIGN = new RegExp(
	`(?<=(?<![\\p{L}\\p{N}.])(?:${NUMBERED}))[ ](?=\\d)|(?<=§)(?=\\d)`,
	"gu",
);
const ABBREVIATION = new RegExp(
	`(?<![\\p{L}\\p{N}.])(?:${ABBREVIATIONS.join("|")})(?![\\p{L}\\p{N}])`,
	"giu",
);

function findGermanSpaces(text: string): Change[][] {
	return [
		...replacing(text, BEFORE_UNIT, () => NBSP),
		...replacing(text, BEHIND_SIGN, () => NBSP),
		...replacing(text, ABBREVIATION, spaced),
	];
}

const spaced = (abbreviation: string) => abbreviation.replace(/\.[ ]?(?=.)/gu, `.${NBSP}`);

function replacing(text: string, pattern: RegExp, wantedOf: (found: string) => string): Change[][] {
	return Array.from(text.matchAll(pattern), ({ 0: found, index: start }) => [
		{ start, end: start + found.length, wanted: wantedOf(found) },
	]);
}

// Word by word: a pattern that begins before the sign would look through a long word again and again.
const addressesIn = (text: string) =>
	Array.from(text.matchAll(/\S+/g))
		.filter(([word]) => ADDRESS.test(word))
		.map(({ 0: { length }, index }) => ({ start: index, end: index + length }));

// Binary search: there may be as many addresses as findings.
function isWithin({ start }: Change, places: { start: number; end: number }[]): boolean {
	let [low, high] = [0, places.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((places[middle]?.end ?? 0) <= start) low = middle + 1;
		else high = middle;
	}
	const place = places[low];
	return place !== undefined && place.start <= start;
}
