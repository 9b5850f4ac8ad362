import { escaped } from "../content/markdown-text.ts";
import { creditText } from "./credit-text.ts";
import type { Media } from "./media.schema.ts";

/** Returns a picture as Markdown, with its caption and credit below it. `language` is that of the article. */
export function pictureMarkdown({ url, alt, caption, credit }: Media, language: string): string {
	const below = [caption, credit && creditText(credit, language)].filter(Boolean).join(" ");
	const line = below.replace(/\s+/g, " ").trim();
	return `![${escaped(alt)}](${url})${line && `\n\n*${escaped(line)}*`}`;
}
