/** A language as `inLanguage` calls it: “English”, “britisches Englisch”. */
export function languageName(tag: string, inLanguage: string): string {
	// DisplayNames knows no extensions ("de-u-co-phonebk") and throws.
	const { baseName } = new Intl.Locale(tag);
	return new Intl.DisplayNames(inLanguage, { type: "language" }).of(baseName) ?? tag;
}
