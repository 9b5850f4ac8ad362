/** Returns the name of a language in `inLanguage`: “English”, “britisches Englisch”. */
export function languageName(tag: string, inLanguage: string): string {
	// DisplayNames throws for tags with extensions ("de-u-co-phonebk").
	const { baseName } = new Intl.Locale(tag);
	return new Intl.DisplayNames(inLanguage, { type: "language" }).of(baseName) ?? tag;
}
