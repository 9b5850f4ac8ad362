/** The triggers list_in_sitemap and unlist_from_sitemap divide by the same number. */
export const ARTICLE_KEYS_PER_SITEMAP_PAGE = 5000;

/** Returns the number of the sitemap page that an article is on; it never moves. */
export function sitemapPageOf(articleKey: number): number {
	return Math.floor((articleKey - 1) / ARTICLE_KEYS_PER_SITEMAP_PAGE) + 1;
}
