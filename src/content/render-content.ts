import { ContentTooComplex } from "./content-too-complex.ts";
import { markdownToHtml } from "./markdown.ts";
import { safeHtml } from "./safe-html.ts";
import { xmlText } from "./xml-text.ts";

const MAX_SOURCE_LENGTH = 1_048_576;

/** What the newsroom typed: Markdown (CommonMark) or HTML. */
export type BodySource = { markdown: string } | { html: string };

export interface Content {
	html: string;
	text: string;
}

/** Safe HTML with absolute URLs, and its plain text. Throws ContentTooComplex; baseUrl is absolute. */
export function renderContent(source: BodySource, baseUrl: string): Content {
	const isMarkdown = "markdown" in source;
	const typed = isMarkdown ? source.markdown : source.html;
	if (typed.length > MAX_SOURCE_LENGTH) throw new ContentTooComplex("Longer than 1 MiB");
	const clean = xmlText(typed);
	return safeHtml(isMarkdown ? markdownToHtml(clean) : clean, new URL(baseUrl));
}
