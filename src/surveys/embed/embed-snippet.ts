import { localizer } from "../../platform/schema/translated-text.schema.ts";
import { element, tag, text } from "../questions/snippet-markup.ts";
import type { Survey } from "../survey/survey.schema.ts";

/** Writes the element that shows a survey, with a link to it for browsers without JavaScript. */
export function embedSnippet(siteUrl: string, survey: Survey, language: string): string {
	const title = localizer(language, survey.language)(survey.title);
	const lines = [
		`${tag("script", { src: `${siteUrl}/embed.js`, async: true })}</script>`,
		...element("randnotiz-survey", { src: survey.url, lang: language }, [
			`${tag("a", { href: `${survey.url}?lang=${language}` })}${text(title)}</a>`,
		]),
	];
	return `${lines.join("\n")}\n`;
}
