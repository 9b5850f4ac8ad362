import type { Survey } from "../../survey/survey.schema.ts";

/** Returns the address by which people get to a survey; it names the language if there are several. */
export function shareAddress({ url, languages }: Survey, lang: string): string {
	return languages.length > 1 ? `${url}?lang=${lang}` : url;
}
