import { ContentTooComplex } from "./content-too-complex.ts";
import { markdownToHtml } from "./markdown.ts";
import { safeHtml } from "./safe-html.ts";
import { xmlText } from "./xml-text.ts";

const MAX_SOURCE_LENGTH = 1_048_576;

/** A body as the newsroom wrote it: Markdown (CommonMark) or HTML. */
export type BodySource = { markdown: string } | { html: string };

export interface Content {
	html: string;
	text: string;
}

/** Returns safe HTML with absolute URLs, and its plain text. `baseUrl` is absolute. Throws ContentTooComplex. */
export function renderContent(source: BodySource, baseUrl: string): Content {
	const isMarkdown = "markdown" in source;
	const typed = isMarkdown ? source.markdown : source.html;
	if (typed.length > MAX_SOURCE_LENGTH) throw new ContentTooComplex("Longer than 1 MiB");
	const clean = xmlText(typed);
	return safeHtml(isMarkdown ? markdownToHtml(clean) : clean, new URL(baseUrl));
}
