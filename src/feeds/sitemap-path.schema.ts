import * as v from "valibot";

// The number in the file's name is its page. No page has more digits.
const SitemapFile = v.pipe(
	v.string(),
	v.regex(/^sitemap-[1-9]\d{0,8}\.xml$/),
	v.transform((file) => Number.parseInt(file.slice("sitemap-".length), 10)),
);

/** The path of one page of the sitemap. */
export const SitemapPath = v.object({ part: SitemapFile });
