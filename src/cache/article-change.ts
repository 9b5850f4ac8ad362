import type { Change } from "./change.ts";
import { articleTag, listTag } from "./tags.ts";

/** A public article, as far as it tells where it shows. */
export interface ShownArticle {
	slug: string;
	listing_keys: string[];
	/** The slugs of its translations. */
	siblings: string[];
}

/**
 * Where articles show: under their own address, in every list they stand in, and on the pages of
 * their translations, which name each other.
 */
export function changeOf(articles: ShownArticle[]): Change {
	const lists = [...new Set(articles.flatMap(({ listing_keys }) => listing_keys))];
	const slugs = new Set(articles.flatMap(({ slug, siblings }) => [slug, ...siblings]));
	const tags = [...[...slugs].map(articleTag), ...lists.map(listTag)];
	return { tags, lists };
}
