import * as v from "valibot";

// The file's name stands for its page; a number of more digits has no page.
const SitemapFile = v.pipe(
	v.string(),
	v.regex(/^sitemap-[1-9]\d{0,8}\.xml$/),
	v.transform((file) => Number.parseInt(file.slice("sitemap-".length), 10)),
);

/** The path of one page of the sitemap. */
export const SitemapPath = v.object({ part: SitemapFile });
