import { ContentTooComplex } from "../../content/content-too-complex.ts";
import { excerpt } from "../../content/excerpt.ts";
import type { Site } from "../../platform/schema/site-settings.schema.ts";
import { articleUrl } from "../../publication/addresses.ts";
import { toChannels } from "../../publication/channels.sql.ts";
import { listingKeys } from "../../publication/listings.sql.ts";
import type { ArticleInput } from "./article.schema.ts";
import type { Warning } from "./article-newsroom.schema.ts";
import type { ArticleWrite, NewsroomArticleRow } from "./article-newsroom.sql.ts";
import { nextState, tagUri } from "./lifecycle.ts";
import { toSearchWords } from "./search-words.ts";

const SUMMARY_LENGTH = 280;
// D1 takes rows of at most 2,000,000 bytes; the article's other columns take some of them.
const MAX_HTML_BYTES = 1_900_000;
const TOO_LONG = `As HTML the body takes more than ${MAX_HTML_BYTES} bytes.`;

/**
 * Converts the newsroom's input to the rows to store, over the article that exists already, and says what of
 * the body is left out.
 */
export async function toArticleWrite(
	site: Site,
	slug: string,
	input: ArticleInput,
	before: NewsroomArticleRow | undefined,
	originalKey: number | undefined,
	now: Date,
): Promise<ArticleWrite & { warnings: Warning[] }> {
	const { title, body, authors, topics, image, language = site.language } = input;
	const typed = typedSummary(input, before);
	// Loaded on first use: the libraries would take half of every start.
	const { renderContent } = await import("../../content/render-content.ts");
	const content = renderContent(body, articleUrl(site, slug), language);
	const { html, text, paragraphs, warnings } = content;
	if (Buffer.byteLength(html) > MAX_HTML_BYTES) throw new ContentTooComplex(TOO_LONG);
	const [format, source] =
		"markdown" in body ? (["markdown", body.markdown] as const) : (["html", body.html] as const);
	const shown = {
		title,
		summary: typed ?? excerpt(paragraphs, SUMMARY_LENGTH),
		language,
		authors,
		topics,
	};
	return {
		article: {
			...nextState(input, before?.article, now, () => tagUri(site.url, now)),
			...shown,
			slug,
			details: typed === undefined ? { is_summary_derived: true } : {},
			image: image ?? null,
			listing_keys: listingKeys({ topics, authors, language }),
			channels: toChannels({ topics, authors, language }),
		},
		texts: { source: { format, source }, text, words: toSearchWords(shown, text) },
		html,
		originalKey,
		warnings: warnings.map((detail) => ({ pointer: `#/body/${format}`, detail })),
	};
}

/** Returns the summary that a person typed. A derived one that is sent back as it was read stays derived. */
function typedSummary({ summary }: ArticleInput, before: NewsroomArticleRow | undefined) {
	const wasDerived = before?.article.details.is_summary_derived === true;
	return wasDerived && summary === before.article.summary ? undefined : summary;
}
