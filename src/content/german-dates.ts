import type { Root } from "mdast";
import { visitMarkdown } from "./visit-markdown.ts";

// Duden, “Monatsnamen” (“Jänner” and “Feber”: Österreichisches Wörterbuch); the short ones from Duden,
// DIN 5008 and CLDR, with their full stop or without.
const MONTHS =
	"Januar|Jänner|Februar|Feber|März|Maerz|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember";
const SHORT_MONTHS = "Jan|Jän|Feb|Febr|Mär|Mrz|Apr|Jun|Jul|Aug|Sep|Sept|Okt|Nov|Dez";

const DAY = "(?:0?[1-9]|[12]\\d|3[01])\\.";
const SPACE = "[ \\t\\u00a0\\u202f]{1,4}";
const MONTH = `(?:${MONTHS}|${SHORT_MONTHS})(?![\\p{L}\\d])`;
const NUMERIC = `(?:0?[1-9]|1[0-2])\\.(?:${SPACE})?(?:\\d{4}|\\d{2})(?!\\d)`;

/** A date, or two days (`24. und 25. Dezember`, `3. bis 5. Mai`), at the beginning of a text. */
const DATE = new RegExp(
	`^${DAY}(?:${SPACE}(?:und|bis|oder|[-–/])${SPACE}${DAY})?${SPACE}(?:${MONTH}|${NUMERIC})`,
	"u",
);
// `31. oder 30. September ` has 23 characters; further ones change nothing.
const LOOKAHEAD = 48;

/**
 * Returns the offsets of the full stops after days that the parser took as the numbers of lists
 * (`3. Oktober`), in order.
 */
export function stopsOfDates(tree: Root, markdown: string): number[] {
	const offsets: number[] = [];
	visitMarkdown(tree, ({ type, position }) => {
		if (type !== "listItem") return;
		const offset = position?.start.offset ?? 0;
		if (!DATE.test(markdown.slice(offset, offset + LOOKAHEAD))) return;
		offsets.push(markdown.indexOf(".", offset));
	});
	return offsets;
}
