import { ContentTooComplex } from "../../content/content-too-complex.ts";
import { excerpt } from "../../content/excerpt.ts";
import type { Removal } from "../../content/removal.ts";
import { baseOf, toStoredHtml } from "../../content/site-links.ts";
import type { Body } from "./article.schema.ts";
import { type SearchWords, toSearchWords } from "./search-words.ts";

const SUMMARY_LENGTH = 280;
// D1 takes rows of at most 2,000,000 bytes; the article's other columns take some of them.
const MAX_HTML_BYTES = 1_900_000;
const TOO_LONG = `As HTML the body takes more than ${MAX_HTML_BYTES} bytes.`;

/** The part of an article that a person wrote. */
interface Written {
	slug: string;
	title: string;
	/** Undefined if it is made of the text. */
	summary: string | undefined;
	language: string;
	authors: string[];
	topics: string[];
	body: Body;
}

/** The part that is made from it and stored beside it. */
export interface ArticleContent {
	html: string;
	text: string;
	summary: string;
	words: SearchWords;
	/** Each thing of the body that was removed. */
	warnings: Removal[];
}

/** Renders what is stored of an article; it is the same under any SITE_URL. Throws ContentTooComplex. */
export async function renderArticle(written: Written): Promise<ArticleContent> {
	const { slug, body, language } = written;
	// Loaded on first use: the libraries would take half of every start.
	const { renderContent } = await import("../../content/render-content.ts");
	const content = renderContent(body, baseOf(slug), language);
	const { text, paragraphs, warnings } = content;
	const html = toStoredHtml(content.html);
	if (Buffer.byteLength(html) > MAX_HTML_BYTES) throw new ContentTooComplex(TOO_LONG);
	const summary = written.summary ?? excerpt(paragraphs, SUMMARY_LENGTH);
	const words = toSearchWords({ ...written, summary }, text);
	return { html, text, summary, words, warnings };
}
