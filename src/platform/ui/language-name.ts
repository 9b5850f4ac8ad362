import { memoizeByString } from "../memoize.ts";

const namesIn = memoizeByString(
	(inLanguage) => new Intl.DisplayNames(inLanguage, { type: "language" }),
);

// BCP 47: an extension begins with one letter or digit, what is only agreed in private with “x”.
const EXTENSION = /-[a-wyz0-9](?:-[a-z0-9]{2,8})+/gi;
const PRIVATE = /-x-(.+)$/i;

/**
 * Returns the name of a language in `inLanguage`: “English”, “britisches Englisch”, “Deutsch (leicht)”
 * for de-x-leicht. Returns the tag if the language has no name.
 */
export function languageName(tag: string, inLanguage: string): string {
	// DisplayNames throws for tags with extensions ("de-u-co-phonebk") or private parts ("de-x-leicht").
	const [, agreed] = PRIVATE.exec(tag) ?? [];
	const name = nameOf(tag.replace(PRIVATE, "").replace(EXTENSION, ""), inLanguage);
	if (name === undefined) return tag;
	return agreed === undefined ? name : `${name} (${agreed.replaceAll("-", " ")})`;
}

function nameOf(tag: string, inLanguage: string): string | undefined {
	try {
		return namesIn(inLanguage).of(tag);
	} catch {
		return undefined;
	}
}
