/** The files that every channel has as a feed, with the names that people read. */
export const feedFiles = {
	rss: { file: "rss.xml", contentType: "application/rss+xml; charset=utf-8", name: "RSS" },
	atom: { file: "atom.xml", contentType: "application/atom+xml; charset=utf-8", name: "Atom" },
	json: { file: "feed.json", contentType: "application/feed+json", name: "JSON Feed" },
} as const;
