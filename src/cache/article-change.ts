import { isChannel } from "../db/listings.ts";
import { sitemapPageOf } from "../db/sitemap.ts";
import type { Change } from "./change.ts";
import { articleTag, listTag, sitemapTag } from "./tags.ts";

/** A public article, as far as it tells where it shows. */
export interface ShownArticle {
	article_key: number;
	slug: string;
	listing_keys: string[];
	/** The slugs of its translations. */
	siblings: string[];
}

/**
 * Where articles show: under their own address, in every list they stand in, on the pages of their
 * translations, which name each other, and on a page of the sitemap.
 */
export function changeOf(articles: ShownArticle[]): Change {
	const lists = [...new Set(articles.flatMap(({ listing_keys }) => listing_keys))];
	const slugs = new Set(articles.flatMap(({ slug, siblings }) => [slug, ...siblings]));
	const pages = new Set(articles.map(({ article_key }) => sitemapPageOf(article_key)));
	const tags = [
		...[...slugs].map(articleTag),
		...[...pages].map(sitemapTag),
		...lists.map(listTag),
	];
	return { tags, slugs: [...slugs], lists: lists.filter(isChannel), isCall: false };
}
