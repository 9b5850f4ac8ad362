import { toShownHtml } from "../../content/site-links.ts";
import type { Site } from "../../platform/schema/site-settings.schema.ts";
import { articleUrl } from "../../publication/addresses.ts";
import type { PlacedSurvey } from "../../surveys/survey/placement/placed-survey.sql.ts";
import { toSurveyCall } from "../../surveys/survey/survey.json.ts";
import type { Article, ArticleSummary } from "./article.schema.ts";
import type { ArticleRow } from "./article.sql.ts";
import type { ArticleDetails } from "./article.tables.ts";
import type { NewsroomArticle } from "./article-newsroom.schema.ts";
import type { NewsroomArticleRow, NewsroomArticleSummaryRow } from "./article-newsroom.sql.ts";
import { toShownImage } from "./pictures/article-media.ts";
import type { TranslationRow } from "./translations.sql.ts";

/** Converts a row to an article in a public list. */
export function toArticleSummary(site: Site, row: ArticleRow): ArticleSummary {
	const { key, image, details, published_at, updated_at, ...shared } = row;
	return {
		...shared,
		url: articleUrl(site, row.slug),
		...(image && { image: toShownImage(site, image) }),
		...toDetails(details),
		published_at: published_at.toISOString(),
		updated_at: updated_at.toISOString(),
	};
}

function toDetails({ is_summary_derived, label, corrections }: ArticleDetails) {
	return {
		is_summary_derived: is_summary_derived === true,
		...(label && { label }),
		...(corrections && { corrections }),
	};
}

/** Converts a row to a public article with its text. */
export function toArticle(
	site: Site,
	{ html, ...row }: ArticleRow & { html: string },
	translations: TranslationRow[] = [],
	survey?: PlacedSurvey,
): Article {
	return {
		...toArticleSummary(site, row),
		content_html: toShownHtml(site, html),
		translations: translations
			.filter(({ slug }) => slug !== row.slug)
			.map(({ language, slug }) => ({ language, url: articleUrl(site, slug), slug })),
		...(survey && { survey: toSurveyLink(site, survey, row.language) }),
	};
}

/** Converts the survey that an article calls to to its link in an article of that language. */
export function toSurveyLink(site: Site, survey: PlacedSurvey, language: string) {
	const { title, url } = toSurveyCall(site, survey, language);
	return { title, url };
}

/** Converts a row to an article in the newsroom's list. */
export function toNewsroomArticleSummary(site: Site, row: NewsroomArticleSummaryRow) {
	const { article_key, listing_keys, channels, details, was_public, ...rest } = row;
	const { image, published_at, translation_of, ...shared } = rest;
	return {
		...shared,
		url: articleUrl(site, row.slug),
		...(image && { image: toShownImage(site, image) }),
		...toDetails(details),
		...(translation_of && { translation_of }),
		...(row.status === "withdrawn" && details.withdrawal && { withdrawal: details.withdrawal }),
		...(published_at && { published_at: published_at.toISOString() }),
		updated_at: row.updated_at.toISOString(),
		created_at: row.created_at.toISOString(),
	};
}

/** Converts a row to an article for the newsroom, with its body as written. */
export function toNewsroomArticle(site: Site, row: NewsroomArticleRow): NewsroomArticle {
	return {
		...toNewsroomArticleSummary(site, row.article),
		body: row.format === "markdown" ? { markdown: row.source } : { html: row.source },
		content_html: toShownHtml(site, row.html),
	};
}
