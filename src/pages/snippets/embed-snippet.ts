import type { Survey } from "../../schemas/survey.ts";
import { speaker } from "../../schemas/translated.ts";
import { element, tag, text } from "./markup.ts";

/** A survey as an element, and a link to it where there is no JavaScript. */
export function embedSnippet(siteUrl: string, survey: Survey, language: string): string {
	const title = speaker(language, survey.language)(survey.title);
	const lines = [
		`${tag("script", { src: `${siteUrl}/embed.js`, async: true })}</script>`,
		...element("randnotiz-survey", { src: survey.url, lang: language }, [
			`${tag("a", { href: `${survey.url}?lang=${language}` })}${text(title)}</a>`,
		]),
	];
	return `${lines.join("\n")}\n`;
}
