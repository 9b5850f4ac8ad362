import { escapeHtml } from "../../../formats/xml-markup.ts";
import { momentText } from "../../../platform/ui/date-text.ts";
import { wordsFor } from "../../../words/languages.ts";
import type { Article } from "../article.schema.ts";

/** Returns an article with its corrections at the end of its text, as plain HTML: for feeds, which have no other place for them. */
export function withCorrections<Kind extends Article>(article: Kind, timeZone: string): Kind {
	const { corrections = [], content_html, language } = article;
	if (corrections.length === 0) return article;
	const word = wordsFor(language).articles.correction;
	const notes = corrections.map(
		({ at, text }) =>
			`<p><strong>${word}, ${momentText(at, language, timeZone)}</strong><br>${escapeHtml(text)}</p>`,
	);
	return { ...article, content_html: `${content_html}<hr>${notes.join("")}` };
}
