import { wordsFor } from "../../words/languages.ts";
import { memoizeByString } from "../memoize.ts";

// Formats are expensive to make, and a page of results writes hundreds of numbers.
const formatsWith = (options: Intl.NumberFormatOptions) =>
	memoizeByString((locale) => new Intl.NumberFormat(locale, options));

const formats = {
	plain: formatsWith({ maximumFractionDigits: 3 }),
	/** A mean: more digits would pretend a precision that it does not have. */
	mean: formatsWith({ minimumFractionDigits: 1, maximumFractionDigits: 1 }),
	/** The mean of any numbers, large or small. */
	amount: formatsWith({
		maximumSignificantDigits: 4,
		maximumFractionDigits: 1,
		roundingPriority: "morePrecision",
	}),
	share: formatsWith({ style: "percent", maximumFractionDigits: 0 }),
	/** A share of a thousand or more. */
	exactShare: formatsWith({
		style: "percent",
		minimumFractionDigits: 1,
		maximumFractionDigits: 1,
	}),
	score: formatsWith({ signDisplay: "exceptZero", maximumFractionDigits: 0 }),
	/** The marks of an axis: 1.2 million. */
	short: formatsWith({ notation: "compact", maximumFractionDigits: 1 }),
};

/** Returns a number as its language writes it: −1.234,5 in German, −1,234.5 in English, with a true minus sign. */
export function numberText(
	number: number,
	language: string,
	style: keyof typeof formats = "plain",
): string {
	return formats[style](wordsFor(language).formats.locale).format(number).replace("-", "−");
}
