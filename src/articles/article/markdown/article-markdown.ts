import { escaped } from "../../../content/markdown-text.ts";
import { toMarkdown } from "../../../content/to-markdown.ts";
import { creditText } from "../../../media/credit-text.ts";
import { momentText } from "../../../platform/ui/date-text.ts";
import { wordsFor } from "../../../words/languages.ts";
import type { Article } from "../article.schema.ts";
import { labelText } from "../article-label.ts";

/**
 * Returns an article as a Markdown document: front matter, then label, title, summary, picture, text and corrections.
 * `timeZone` is where the newsroom is.
 */
export function toMarkdownDocument(article: Article, timeZone: string): string {
	const { title, summary, is_summary_derived, content_html, language } = article;
	const label = labelText(article);
	const parts = [
		label !== undefined && `**${escaped(label)}**`,
		`# ${escaped(title)}`,
		// Otherwise it is the beginning of the text, which follows.
		!is_summary_derived && summary !== "" && `*${escaped(summary)}*`,
		pictureOf(article),
		toMarkdown(content_html),
		correctionsOf(article, language, timeZone),
	];
	const text = parts.filter((part) => part !== false && part !== "" && part !== undefined);
	return `${frontMatter(article)}\n${text.join("\n\n")}\n`;
}

/** Values are JSON, which is YAML too (YAML 1.2 §1.3), except that YAML has no control characters. */
function frontMatter(article: Article): string {
	const { url, id, language, authors, topics, published_at, updated_at, label, image } = article;
	const fields = {
		title: article.title,
		url,
		id,
		language,
		authors,
		topics,
		published: published_at,
		updated: updated_at,
		summary: article.summary,
		...(label && { label }),
		...(image && { image: image.url }),
		...(article.translations.length > 0 && {
			translations: Object.fromEntries(article.translations.map((one) => [one.language, one.url])),
		}),
	};
	const lines = Object.entries(fields).map(([name, value]) => `${name}: ${yaml(value)}`);
	return `---\n${lines.join("\n")}\n---\n`;
}

const NOT_PRINTABLE = /[\u007f-\u0084\u0086-\u009f\ufeff\ufffe\uffff\u2028\u2029]/g;

function yaml(value: unknown): string {
	return JSON.stringify(value).replace(
		NOT_PRINTABLE,
		(character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
	);
}

function pictureOf({ image, language }: Article): string {
	if (!image) return "";
	const credit = image.credit && creditText(image.credit, language);
	const below = [image.caption, credit].filter(Boolean);
	const picture = `![${escaped(image.alt)}](<${image.url.replace(/[<>\s\\]/g, encodeURIComponent)}>)`;
	return below.length === 0 ? picture : `${picture}\n\n*${escaped(below.join(" "))}*`;
}

function correctionsOf({ corrections = [] }: Article, language: string, timeZone: string): string {
	if (corrections.length === 0) return "";
	const words = wordsFor(language).articles;
	const notes = corrections.map(
		({ at, text }) => `- ${momentText(at, language, timeZone)}: ${escaped(text)}`,
	);
	return [`## ${words.corrections}`, notes.join("\n")].join("\n\n");
}
