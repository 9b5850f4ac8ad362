import { wordsFor } from "../words/languages.ts";

/** Credits that say what they are: “Foto: Ada Beispiel”, “© dpa”. */
const NAMED_CREDIT = /[:©]/;

/** Returns the credit of a picture for readers: “Bild: Ada Beispiel”. */
export function creditText(credit: string, language: string): string {
	return NAMED_CREDIT.test(credit) ? credit : `${wordsFor(language).articles.credit} ${credit}`;
}
