import { ContentTooComplex } from "../../../content/content-too-complex.ts";
import { renderArticle } from "../article-content.ts";
import type { VersionRow } from "./version.sql.ts";

/** Returns the HTML that is made today of a version; empty if its body is refused today. */
export async function renderVersion(row: VersionRow): Promise<string> {
	const { slug, title, format, source, fields } = row;
	const body = format === "markdown" ? { markdown: source } : { html: source };
	try {
		const written = { ...fields, slug, title, summary: fields.summary, body };
		return (await renderArticle(written)).html;
	} catch (error) {
		if (error instanceof ContentTooComplex) return "";
		throw error;
	}
}
