import type { MediaRow } from "../../media/media.sql.ts";
import type { MeasurePicture } from "../../platform/pictures/measure-picture.ts";
import type { Site } from "../../platform/schema/site-settings.schema.ts";
import { toWarning, type Warning } from "../../platform/schema/warning.schema.ts";
import { toChannels } from "../../publication/channels.sql.ts";
import { listingKeys } from "../../publication/listings.sql.ts";
import type { ArticleInput } from "./article.schema.ts";
import type { ArticleDetails } from "./article.tables.ts";
import { renderArticle } from "./article-content.ts";
import type { ArticleWrite, NewsroomArticleRow } from "./article-newsroom.sql.ts";
import type { Effect } from "./article-notes.schema.ts";
import { nextState, tagUri } from "./lifecycle.ts";
import { sizesOfMedia, toImage } from "./pictures/article-media.ts";
import { secureImage, withPictureSizes } from "./pictures.ts";

/**
 * Converts the newsroom's input to the rows to store, over the article that exists already, and says what of
 * the body is left out. `media` are the pictures of the newsroom that the input refers to.
 */
export async function toArticleWrite(
	site: Site,
	slug: string,
	input: ArticleInput,
	before: NewsroomArticleRow | undefined,
	originalKey: number | undefined,
	now: Date,
	effect: Effect = "important",
	media: MediaRow[] = [],
	measure?: MeasurePicture,
): Promise<ArticleWrite & { warnings: Warning[] }> {
	const { title, body, authors, topics, language = site.language } = input;
	const typed = typedSummary(input, before);
	const written = { slug, title, summary: typed, language, authors, topics, body };
	const { text, summary, words, warnings, ...rendered } = await renderArticle(written);
	const [format, source] =
		"markdown" in body ? (["markdown", body.markdown] as const) : (["html", body.html] as const);
	const pointer = `#/body/${format}`;
	const secured = secureImage(site, toImage(site, input.image, media));
	const sent = { image: secured.image, html: rendered.html };
	const stored = before && { image: before.article.image ?? undefined, html: before.html };
	const { image, html, ...pictures } = await withPictureSizes(
		site,
		sent,
		stored,
		pointer,
		sizesOfMedia(site, media),
		measure,
	);
	return {
		article: {
			...nextState(input, before?.article, now, () => tagUri(site.url, now), effect),
			...{ slug, title, summary, language, authors, topics },
			details: toDetails(input, typed === undefined, before),
			image: image ?? null,
			listing_keys: listingKeys({ topics, authors, language }),
			channels: toChannels({ topics, authors, language }),
		},
		texts: { source: { format, source }, text, words },
		html,
		originalKey,
		mediaKeys: media.map(({ media_key }) => media_key),
		warnings: [
			...secured.warnings.map(toWarning),
			...warnings.map(({ detail }) => ({ pointer, detail })),
			...pictures.warnings,
		],
	};
}

/** Returns the summary that a person typed. A derived one that is sent back as it was read stays derived. */
function typedSummary({ summary }: ArticleInput, before: NewsroomArticleRow | undefined) {
	const wasDerived = before?.article.details.is_summary_derived === true;
	return wasDerived && summary === before.article.summary ? undefined : summary;
}

function toDetails(
	{ label, corrections = [], status }: ArticleInput,
	isDerived: boolean,
	before: NewsroomArticleRow | undefined,
): ArticleDetails {
	const { withdrawal } = before?.article.details ?? {};
	const inOrder = corrections.toSorted((a, b) => a.at.getTime() - b.at.getTime());
	return {
		...(isDerived && { is_summary_derived: true }),
		...(label && { label }),
		...(inOrder.length > 0 && {
			corrections: inOrder.map(({ at, text }) => ({ at: at.toISOString(), text })),
		}),
		// The last, as a withdrawal adds it: the order decides whether something has changed.
		...(withdrawal && status === "withdrawn" && { withdrawal }),
	};
}
