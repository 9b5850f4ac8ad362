import { articleTag, CALL_TAG, listTag, sitemapTag, surveyTag } from "./cache-tags.ts";
import { isChannel } from "./listings.sql.ts";
import type { PublicChange } from "./public-change.ts";
import { sitemapPageOf } from "./sitemap-page.ts";

/** The columns of a public article that say where it is shown. */
export interface AffectedArticle {
	article_key: number;
	slug: string;
	listing_keys: string[];
	translationSlugs: string[];
}

/** A survey, and whether articles and feeds call to it, or did. */
interface AffectedSurvey {
	slug: string;
	announce: boolean;
}

/**
 * Returns everything that shows these articles and surveys: articles are shown at their own address, in
 * their lists, on the pages of their translations and on a page of the sitemap; surveys at their own
 * address and in the survey call.
 */
export function toPublicChange(
	articles: AffectedArticle[],
	surveys: AffectedSurvey[] = [],
): PublicChange {
	const lists = [...new Set(articles.flatMap(({ listing_keys }) => listing_keys))];
	const slugs = new Set(
		articles.flatMap(({ slug, translationSlugs }) => [slug, ...translationSlugs]),
	);
	const pages = new Set(articles.map(({ article_key }) => sitemapPageOf(article_key)));
	const isCallChanged = surveys.some(({ announce }) => announce);
	const tags = [
		...[...slugs].map(articleTag),
		...[...pages].map(sitemapTag),
		...lists.map(listTag),
		...surveys.map(({ slug }) => surveyTag(slug)),
		...(isCallChanged ? [CALL_TAG] : []),
	];
	return {
		tags,
		articleSlugs: [...slugs],
		formerSlugs: [],
		formerChannels: [],
		channelKeys: lists.filter(isChannel),
		surveySlugs: surveys.map(({ slug }) => slug),
		staticPageSlugs: [],
		isFrontChanged: false,
		isCallChanged,
		isWithdrawal: false,
	};
}
