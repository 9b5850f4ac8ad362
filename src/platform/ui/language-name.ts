import { memoizeByString } from "../memoize.ts";

const namesIn = memoizeByString(
	(inLanguage) => new Intl.DisplayNames(inLanguage, { type: "language" }),
);

/** Returns the name of a language in `inLanguage`: “English”, “britisches Englisch”. */
export function languageName(tag: string, inLanguage: string): string {
	// DisplayNames throws for tags with extensions ("de-u-co-phonebk").
	const { baseName } = new Intl.Locale(tag);
	return namesIn(inLanguage).of(baseName) ?? tag;
}
