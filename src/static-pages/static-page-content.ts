import { ContentTooComplex } from "../content/content-too-complex.ts";
import type { BodySource } from "../content/render-content.ts";
import { baseAt, toStoredHtml } from "../content/site-links.ts";
import { staticPagePath } from "../publication/addresses.ts";

// D1 takes rows of at most 2,000,000 bytes; the source takes some of them.
const MAX_HTML_BYTES = 1_500_000;
const TOO_LONG = `As HTML the body takes more than ${MAX_HTML_BYTES} bytes.`;

interface Written {
	slug: string;
	language: string;
	body: BodySource;
}

/** Renders the HTML of a static page as it is stored, and says what of the body is left out. Throws ContentTooComplex. */
export async function renderStaticPage({ slug, language, body }: Written) {
	// Loaded on first use: the libraries would take half of every start.
	const { renderContent } = await import("../content/render-content.ts");
	const content = renderContent(body, baseAt(staticPagePath(slug)), language);
	const html = toStoredHtml(content.html);
	if (Buffer.byteLength(html) > MAX_HTML_BYTES) throw new ContentTooComplex(TOO_LONG);
	return { html, warnings: content.warnings };
}

/** Renders a static page; undefined if its text is too complex. */
export function renderIfPossible(written: Written) {
	return renderStaticPage(written).catch((error) => {
		if (error instanceof ContentTooComplex) return undefined;
		throw error;
	});
}
