import * as v from "valibot";
import { described } from "./described.schema.ts";
import { documentedPattern } from "./documented-rules.schema.ts";
import { isVisible, oneLine, plainText } from "./plain-text.ts";

/** The longest text that one may search for, in characters; the search form says so too. */
export const MAX_SEARCH_LENGTH = 200;

/** Accepts up to `maxLength` code points of the text as it was sent, as JSON Schema counts them. */
export const atMost = (maxLength: number) =>
	v.maxCodePoints<string, number, string>(maxLength, `must be at most ${maxLength} characters`);

/** Accepts one line of plain text; each run of white space becomes one space. */
export const line = (maxLength: number) =>
	v.pipe(
		v.string(),
		documentedPattern(/[^\s\p{Cc}]/u, "It must have a character that people can see."),
		v.check(isVisible, "must not be empty"),
		atMost(maxLength),
		v.transform(oneLine),
	);

/** Accepts one line of plain text, or an empty one. */
export const optionalLine = (maxLength: number) =>
	v.pipe(v.string(), atMost(maxLength), v.transform(visible), v.transform(oneLine));

/** Accepts plain text of several lines, or an empty one; line ends become LF. */
export const prose = (maxLength: number) =>
	v.pipe(v.string(), atMost(maxLength), v.transform(visible), v.transform(plainText));

// Text of invisible characters alone is empty.
function visible(text: string): string {
	return isVisible(text) ? text : "";
}

// RFC 5646 §2.1: language, script, region, variants, extensions, private use.
const LANGUAGE_TAG =
	/^[A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?(-([A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))*(-[A-WYZa-wyz0-9](-[A-Za-z0-9]{2,8})+)*(-x(-[A-Za-z0-9]{1,8})+)?$/;

/** Accepts a BCP 47 language tag, and returns its canonical form ("de", "en-GB"). */
export const Language = v.pipe(
	v.string(),
	v.maxLength(35, "must be at most 35 characters"),
	documentedPattern(
		LANGUAGE_TAG,
		"No part may be there twice, and those of extensions must be known.",
	),
	v.check(isLanguageTag, "must be a BCP 47 language tag such as “de” or “en-GB”"),
	v.transform((tag) => Intl.getCanonicalLocales(tag)[0] ?? tag),
);

/** Returns the canonical form of a language tag; undefined if it is none. */
export function canonicalLanguage(tag: string): string | undefined {
	const { success, output } = v.safeParse(Language, tag);
	return success ? output : undefined;
}

/** A language in responses. */
export const LanguageTag = described("BCP 47.", v.string());

function isLanguageTag(tag: string): boolean {
	try {
		return LANGUAGE_TAG.test(tag) && Intl.getCanonicalLocales(tag).length === 1;
	} catch {
		return false;
	}
}

export const isSlug = (text: string): boolean => v.is(Slug, text);

export const Slug = v.pipe(
	v.string(),
	v.maxLength(100, "must be at most 100 characters"),
	v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "must be lower-case letters, digits and single hyphens"),
	v.description("The last part of its address."),
);

const WEB_ADDRESS = /^[Hh][Tt][Tt][Pp][Ss]?:\/\/[^\s/]\S*$/;

/** Accepts an absolute http(s) address, and returns it as browsers send it. */
export const WebAddress = v.pipe(
	v.string(),
	v.maxLength(2048, "must be at most 2048 characters"),
	documentedPattern(
		WEB_ADDRESS,
		"Browsers must be able to read it as an address (url.spec.whatwg.org).",
	),
	v.check(isWebAddress, "must be an absolute http or https address"),
	v.transform((address) => new URL(address).href),
);

/** True if a text is an absolute address that browsers can read. */
export function isWebAddress(address: string): boolean {
	return WEB_ADDRESS.test(address) && URL.canParse(address);
}

/** The absolute address of a page in responses. */
export const PageAddress = described("Where people read it.", v.string());
