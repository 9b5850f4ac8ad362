import type { BodyFormat } from "./editor-form.ts";

/** Returns a text with lines of Markdown at its end, in its own format. */
export async function withLines(text: string, lines: string, format: BodyFormat): Promise<string> {
	const begun = text.trimEnd();
	const added = format === "html" ? await toHtml(lines) : lines;
	return begun === "" ? `${added}\n` : `${begun}\n\n${added}\n`;
}

async function toHtml(markdown: string): Promise<string> {
	// Loaded on first use: the libraries would take half of every start.
	const { renderContent } = await import("../../content/render-content.ts");
	return renderContent({ markdown }, "https://site.example/", "de").html;
}
