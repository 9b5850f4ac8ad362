import type { Operations } from "../../../platform/http/operation.ts";
import { pastedHtml, pastedMarkdownExample } from "./pasted-html.examples.ts";
import { MAX_PASTED_BYTES, PastedMarkdown } from "./pasted-html.schema.ts";

/** Describes the conversion of what was pasted. */
export const pastedHtmlOperations = {
	"POST /newsroom/api/markdown": {
		id: "toMarkdown",
		summary: "Turns copied HTML into Markdown",
		description:
			"For text that was copied from Word, Google Docs, LibreOffice, Outlook, Pages or a web page. Headings, links, lists, tables and emphasis stay, and nothing of how it looked. Nothing is stored.",
		example: {},
		body: {
			says: "HTML in UTF-8, as the clipboard has it.",
			maxBytes: MAX_PASTED_BYTES,
			onlyTypes: ["text/html"],
			example: pastedHtml,
		},
		responses: {
			200: { description: "The Markdown.", json: PastedMarkdown, example: pastedMarkdownExample },
		},
		problems: {
			413: "The HTML has too many bytes.",
			415: "The body is no HTML.",
			422: "The HTML has too many elements, or is nested too deeply.",
		},
	},
} as const satisfies Operations;
