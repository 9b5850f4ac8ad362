import type { Database } from "../platform/db/connection.ts";

/** The keys of channels, and the slugs, that readers ask for first. */
interface FirstRead {
	channelKeys: string[];
	articleSlugs: string[];
	surveySlugs: string[];
	staticPageSlugs: string[];
}

/** So many of each; a change of an article with 40 topics and authors writes about as many copies. */
const MOST = 40;
const MOST_STATIC_PAGES = 10;

const CHANNELS = `SELECT listing_key AS name FROM channels WHERE article_count > 0
	ORDER BY listing_key != '', newest_at DESC, listing_key LIMIT ${MOST}`;
const ARTICLES = `SELECT slug AS name FROM listings JOIN articles USING (article_key) WHERE listing_key = ''
	ORDER BY listings.published_at DESC, article_key DESC LIMIT ${MOST}`;
const SURVEYS = `SELECT slug AS name FROM surveys WHERE status != 'draft' ORDER BY revision DESC LIMIT ${MOST}`;
const STATIC_PAGES = `SELECT slug AS name FROM static_pages ORDER BY footer IS NULL, footer, slug LIMIT ${MOST_STATIC_PAGES}`;

/**
 * Lists what readers ask for first: the channels with the newest articles, the newest articles, the surveys changed
 * last, and the static pages of the footer. Reads all channels and surveys.
 */
export async function listFirstRead({ $client: d1 }: Database): Promise<FirstRead> {
	const statements = [CHANNELS, ARTICLES, SURVEYS, STATIC_PAGES].map((text) => d1.prepare(text));
	const results = await d1.batch<{ name: string }>(statements);
	const [channelKeys = [], articleSlugs = [], surveySlugs = [], staticPageSlugs = []] = results.map(
		({ results: rows }) => rows.map(({ name }) => name),
	);
	return { channelKeys, articleSlugs, surveySlugs, staticPageSlugs };
}
