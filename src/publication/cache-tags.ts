/** What a cached answer shows: purging a tag purges every answer that carries it. */
export const articleTag = (slug: string) => `article:${slug}`;
export const surveyTag = (slug: string) => `survey:${slug}`;
/** A list by its key in `listings`; tags are ASCII without spaces. */
export const listTag = (listingKey: string) => `list:${encodeURIComponent(listingKey)}`;
/** A page of the sitemap, which changes only with its own articles. */
export const sitemapTag = (page: number) => `sitemap:${page}`;
/** Articles with the call to a survey under them, which change when surveys do. */
export const CALL_TAG = "call";
