import { memoizeByString } from "../../../platform/memoize.ts";

/** How a language writes numbers, by Unicode CLDR (“Number symbols”), which Intl knows. */
interface Notation {
	decimal: string;
	/** The marks between groups of digits: the language's own, and its parent's if they do not contradict. */
	groups: string[];
	/** Digits of its own script, by what they stand for. */
	digits: Map<string, string>;
	/** Digits in all groups but the last: two in India, otherwise three. */
	inner: number;
}

/** The reading of a text: a number in decimal notation, no number, or a number that reads in two ways. */
export type NumberReading = { number: string } | "none" | "ambiguous";

const SAMPLE = -1_234_567.5;
const MARKS = [".", ",", "٫"];
// Between digits, spaces and apostrophes never mean decimals: ISO 80000-1 §7.3.2, de-CH ’, ar ٬.
const SPACES = /(?<=\d)[\p{Zs}\t](?=\d)/gu;
const APOSTROPHES = /(?<=\d)['’ʼ٬](?=\d)/g;
const MINUS = /^[-−–]\s*/;

const notations = memoizeByString((language): Notation => {
	const [own, parent] = [language, language.split("-")[0] ?? language].map(symbolsOf);
	const groups = [own?.group, parent?.group].filter((mark) => mark && mark !== own?.decimal);
	const format = new Intl.NumberFormat(language, { useGrouping: false });
	return {
		decimal: own?.decimal ?? ".",
		groups: groups.flatMap((mark) => mark ?? []),
		digits: new Map([...Array(10).keys()].map((digit) => [format.format(digit), String(digit)])),
		inner: own?.inner ?? 3,
	};
});

function symbolsOf(language: string) {
	const parts = new Intl.NumberFormat(language, { useGrouping: "always" }).formatToParts(SAMPLE);
	const found = (type: string) => parts.filter((part) => part.type === type)[0]?.value;
	const inner = parts.filter(({ type }) => type === "integer")[1]?.value.length;
	return { decimal: found("decimal") ?? ".", group: found("group"), inner: inner ?? 3 };
}

/**
 * Reads a number as people type it in a language. A dot or comma that can only be one thing is taken as
 * that, so that every keyboard will do: 2.5 in German. One before exactly three digits could be both: the
 * language decides, unless it means neither, or decimals that the question has no room for.
 */
export function readNumber(text: string, language: string, decimals: number): NumberReading {
	const { decimal, groups, digits, inner } = notations(language);
	const latin = [...text.replace(/\p{Cf}/gu, "").trim()].map((one) => digits.get(one) ?? one);
	const [, sign = "", rest = ""] = /^([+-]?)(.*)$/s.exec(latin.join("").replace(MINUS, "-")) ?? [];
	const plain = rest.replace(SPACES, " ").replace(APOSTROPHES, "’");
	const [, mantissa = "", exponent = ""] = /^([^eE]*)((?:[eE][+-]?\d{1,2})?)$/.exec(plain) ?? [];
	const found = new Map(MARKS.flatMap((mark) => reading(mantissa, mark, inner)));
	const [mark, number] = [...found][0] ?? [];
	if (number === undefined || mark === undefined) return "none";
	const minus = sign === "-" ? "-" : "";
	const values = new Set(found.values());
	if (values.size === 1) return { number: minus + number + exponent };
	const own = found.get(decimal);
	if (own?.includes(".")) return decimals < 3 ? "ambiguous" : { number: minus + own + exponent };
	const isGroup = groups.some((group) => mantissa.includes(group));
	return isGroup && own !== undefined ? { number: minus + own + exponent } : "ambiguous";
}

/** Returns what a text means if `mark` is its decimal mark, by that mark. */
function reading(text: string, mark: string, inner: number): [string, string][] {
	const quoted = `\\${mark}`;
	const other = MARKS.filter((one) => one !== mark).map((one) => `\\${one}`);
	const integer = ["\\d{1,10}", ...[...other, " ", "’"].map((group) => grouped(group, inner))];
	const match = new RegExp(`^(${integer.join("|")})?(?:${quoted}(\\d{1,10}))?$`).exec(text);
	const [, whole, fraction] = match ?? [];
	if (whole === undefined && fraction === undefined) return [];
	const left = (whole ?? "0").replace(/\D/g, "");
	return [[mark, fraction === undefined ? left : `${left}.${fraction}`]];
}

const grouped = (mark: string, inner: number) =>
	`[1-9]\\d{0,2}(?:${mark}\\d{3})+${inner === 2 ? `|[1-9]\\d?(?:${mark}\\d{2})*${mark}\\d{3}` : ""}`;

const formats = memoizeByString(
	(language) => new Intl.NumberFormat(language, { maximumFractionDigits: 3 }),
);

/** Writes a number so that `readNumber` reads it in the same language: 1.234,5 in German. */
export const writeNumber = (number: number, language: string) => formats(language).format(number);
