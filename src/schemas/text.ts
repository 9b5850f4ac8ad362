import * as v from "valibot";

// Control characters other than tab and LF: no text needs them, and XML forbids most.
const CONTROL = /[^\P{Cc}\t\n]/gu;

/** One line of plain text: white space runs become one space. Length in UTF-16 code units. */
export const line = (maxLength: number) =>
	v.pipe(
		v.string(),
		v.transform((text) => plainText(text).replace(/\s+/g, " ").trim()),
		v.minLength(1, "must not be empty"),
		v.maxLength(maxLength, `must be at most ${maxLength} characters`),
	);

/** Plain text of several lines: line ends become LF. Length in UTF-16 code units. */
export const prose = (maxLength: number) =>
	v.pipe(
		v.string(),
		v.transform(plainText),
		v.maxLength(maxLength, `must be at most ${maxLength} characters`),
	);

/** Text as it is kept: well-formed Unicode, LF line ends, no control characters but tab and LF. */
export function plainText(text: string): string {
	return text.toWellFormed().replace(/\r\n?/g, "\n").replace(CONTROL, "");
}

/** BCP 47, in canonical form ("de", "en-GB"). */
export const Language = v.pipe(
	v.string(),
	v.maxLength(35, "must be at most 35 characters"),
	v.check(isLanguageTag, "must be a BCP 47 language tag such as “de” or “en-GB”"),
	v.transform((tag) => Intl.getCanonicalLocales(tag)[0] ?? tag),
);

function isLanguageTag(tag: string): boolean {
	try {
		return Intl.getCanonicalLocales(tag).length === 1;
	} catch {
		return false;
	}
}

export const Slug = v.pipe(
	v.string(),
	v.maxLength(100, "must be at most 100 characters"),
	v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "must be lower-case letters, digits and single hyphens"),
);

/** An absolute http(s) address, in the form browsers send it. */
export const WebAddress = v.pipe(
	v.string(),
	v.maxLength(2048, "must be at most 2048 characters"),
	v.check(isWebAddress, "must be an absolute http or https address"),
	v.transform((address) => new URL(address).href),
);

function isWebAddress(address: string): boolean {
	return ["http:", "https:"].includes(URL.parse(address)?.protocol ?? "");
}
