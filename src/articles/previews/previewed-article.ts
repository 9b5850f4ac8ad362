import { ContentTooComplex } from "../../content/content-too-complex.ts";
import { imageSizesIn, withImageSizes } from "../../content/image-sizes.ts";
import { escapeHtml } from "../../formats/xml-markup.ts";
import { listReferredMedia } from "../../media/media.sql.ts";
import type { Database } from "../../platform/db/connection.ts";
import type { Site } from "../../platform/schema/site-settings.schema.ts";
import type { ArticleInput } from "../article/article.schema.ts";
import type { ArticleRow } from "../article/article.sql.ts";
import { renderArticle } from "../article/article-content.ts";
import type { NewsroomArticleRow } from "../article/article-newsroom.sql.ts";
import { mediaIn, sizesOfMedia, toImage } from "../article/pictures/article-media.ts";
import { secureImage } from "../article/pictures.ts";
import type { DraftRow } from "../drafts/draft.sql.ts";
import { showableInput } from "../drafts/draft-input.schema.ts";

type ShownRow = ArticleRow & { html: string };

/** Returns which text a preview shows: a working copy, even if it was published since, otherwise a revision. */
export function stateOf({ article }: NewsroomArticleRow, draft: DraftRow | undefined): string {
	return draft?.tag ?? article.details.draft_tag ?? `r${article.revision}`;
}

/** Returns the article as it will be: of its working copy if there is one, otherwise as it is stored. */
export async function previewedArticle(
	db: Database,
	site: Site,
	before: NewsroomArticleRow,
	draft: DraftRow | undefined,
	now: Date,
): Promise<ShownRow> {
	const { article_key: key, ...stored } = before.article;
	const { id, slug, published_at, updated_at, image, details } = stored;
	const { language, title, summary, authors, topics } = stored;
	if (draft) return ofWorkingCopy(db, site, before, draft, now);
	return {
		...{ key, id, slug, language, title, summary, authors, topics, image, details, updated_at },
		...{ published_at: published_at ?? now, html: before.html },
	};
}

// Sizes of pictures are taken from the article: to ask for them is for those who may write.
async function ofWorkingCopy(
	db: Database,
	site: Site,
	{ article, html: formerHtml }: NewsroomArticleRow,
	draft: DraftRow,
	now: Date,
): Promise<ShownRow> {
	const input = showableInput(draft.input);
	const { title, authors, topics, body, language = site.language } = input;
	const written = { slug: article.slug, title, authors, topics, body, language };
	const { html, summary } = await renderArticle({ ...written, summary: input.summary }).catch(
		(error) => asSource(error, input),
	);
	const media = await listReferredMedia(db, mediaIn(input));
	const { image } = secureImage(site, toImage(site, input.image, media));
	const sizes = new Map([...imageSizesIn(formerHtml), ...sizesOfMedia(site, media)]);
	const published_at = draft.publish_at ?? input.published_at ?? article.published_at ?? now;
	return {
		...{ key: article.article_key, id: article.id, slug: article.slug },
		...{ language, title, summary, authors, topics, image: image ?? null },
		details: detailsOf(input),
		published_at: article.was_public ? (article.published_at ?? now) : published_at,
		updated_at: article.was_public && draft.effect !== "silent" ? draft.updated_at : published_at,
		html: withImageSizes(html, sizes),
	};
}

/** Returns the text as it was typed, if it is too complex to be rendered. */
function asSource(error: unknown, { body, summary = "" }: ArticleInput) {
	if (!(error instanceof ContentTooComplex)) throw error;
	const source = "markdown" in body ? body.markdown : body.html;
	return { html: `<pre>${escapeHtml(source)}</pre>`, summary };
}

function detailsOf({ summary, label, corrections = [] }: ArticleInput): ArticleRow["details"] {
	return {
		...(summary === undefined && { is_summary_derived: true }),
		...(label && { label }),
		...(corrections.length > 0 && {
			corrections: corrections
				.toSorted((a, b) => a.at.getTime() - b.at.getTime())
				.map(({ at, text }) => ({ at: at.toISOString(), text })),
		}),
	};
}
