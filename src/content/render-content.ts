import { plainText } from "../platform/schema/plain-text.ts";
import { ContentTooComplex } from "./content-too-complex.ts";
import { readMarkdown } from "./markdown.ts";
import { type SafeContent, safeContent } from "./safe-html.ts";

const MAX_SOURCE_LENGTH = 1_048_576;

/** A body as the newsroom wrote it: GitHub-flavoured Markdown or HTML. */
export type BodySource = { markdown: string } | { html: string };

/**
 * Returns safe HTML with absolute URLs, its plain text, and a sentence about each thing that was removed.
 * `articleUrl` is where people read it, `language` (BCP 47) that of the text. Throws ContentTooComplex.
 */
export function renderContent(
	source: BodySource,
	articleUrl: string,
	language = "en",
): SafeContent {
	const isMarkdown = "markdown" in source;
	const typed = isMarkdown ? source.markdown : source.html;
	if (typed.length > MAX_SOURCE_LENGTH) throw new ContentTooComplex("Longer than 1 MiB");
	const clean = plainText(typed);
	const read = isMarkdown ? readMarkdown(clean, language) : clean;
	return safeContent(read, new URL(articleUrl), language);
}
