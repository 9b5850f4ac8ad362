// A cached response has a tag for everything that it shows; purging a tag removes it.
export const articleTag = (slug: string) => `article:${slug}`;
export const surveyTag = (slug: string) => `survey:${slug}`;
export const staticPageTag = (slug: string) => `static-page:${slug}`;
/** Everything that links to static pages or sections, or may do so: every page, every survey, and the sitemap. */
export const STATIC_PAGES_TAG = "static-pages";
/** The front page, which shows what the newsroom chose for it. */
export const FRONT_TAG = "front";
/** Tags are ASCII without spaces. */
export const listTag = (listingKey: string) => `list:${encodeURIComponent(listingKey)}`;
/** A page of the sitemap changes only with its own articles. */
export const sitemapTag = (page: number) => `sitemap:${page}`;
/** Everything that shows the survey call, or may show one. */
export const CALL_TAG = "call";
/** A file of a picture, by its name. */
export const mediaTag = (file: string) => `media:${file}`;
