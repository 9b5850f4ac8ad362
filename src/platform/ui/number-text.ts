import { pageLanguage } from "../../words/de/pages.ts";

const locales = { de: "de", en: "en-GB" } as const;

const kinds = {
	plain: { maximumFractionDigits: 3 },
	/** A mean: more would feign precision. */
	mean: { minimumFractionDigits: 1, maximumFractionDigits: 1 },
	share: { style: "percent", maximumFractionDigits: 1 },
	score: { signDisplay: "exceptZero", maximumFractionDigits: 0 },
	/** For the marks of an axis: 1.2 million. */
	short: { notation: "compact", maximumFractionDigits: 1 },
} as const satisfies Record<string, Intl.NumberFormatOptions>;

// Dear to make, and a page of results writes hundreds of numbers.
const formats = new Map<string, Intl.NumberFormat>();

/** A number as its language writes it: 1.234,5 in German, 1,234.5 in English. */
export function numberText(
	number: number,
	language: string,
	kind: keyof typeof kinds = "plain",
): string {
	const locale = locales[pageLanguage(language)];
	const key = `${locale} ${kind}`;
	const format = formats.get(key) ?? new Intl.NumberFormat(locale, kinds[kind]);
	formats.set(key, format);
	return format.format(number);
}
