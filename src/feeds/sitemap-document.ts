import { listLatestArticles } from "../articles/article/article.sql.ts";
import { titleAlone } from "../articles/article/article-label.ts";
import { toNamedChannel } from "../articles/lists/channel.json.ts";
import {
	type NewsItem,
	renderSitemap,
	renderSitemapIndex,
	type SitemapUrl,
} from "../formats/sitemap.ts";
import type { Database } from "../platform/db/connection.ts";
import type { Site } from "../platform/schema/site-settings.schema.ts";
import { articleUrl, staticPageUrl } from "../publication/addresses.ts";
import { listChannelParts, listChannels } from "../publication/channels.sql.ts";
import { listStaticPages } from "../static-pages/static-page.sql.ts";
import { listSitemapArticles, listSitemapPages, type NewsRow } from "./sitemap.sql.ts";

/** Returns the path of a part of the sitemap: the channels, or a page of articles. */
export const sitemapPath = (part: number | "channels") => `/sitemap-${part}.xml`;

/** Renders the whole sitemap if it has one page of articles, otherwise the index of its parts. */
export async function rootSitemap(db: Database, site: Site): Promise<string> {
	const [pages, channelParts] = await Promise.all([listSitemapPages(db), listChannelParts(db)]);
	const [first] = pages;
	if (pages.length > 1 || channelParts.length > 0) {
		return renderSitemapIndex(partsOf(site, pages, channelParts));
	}
	const articles = first ? await listArticleUrls(db, site, first.page) : [];
	return renderSitemap([...(await listChannelUrls(db, site)), ...articles]);
}

function partsOf(
	site: Site,
	pages: { page: number; changed_at: Date }[],
	channelParts: string[],
): SitemapUrl[] {
	const queries = ["", ...channelParts.map((after) => `?${new URLSearchParams({ after })}`)];
	const channels = queries.map((query) => ({
		url: site.url + sitemapPath("channels") + query,
		changed: undefined,
	}));
	const articles = pages.map(({ page, changed_at }) => ({
		url: site.url + sitemapPath(page),
		changed: changed_at,
	}));
	return [...channels, ...articles];
}

/** Returns the addresses of the front page, of the channels that have articles and of the static pages, or of a further part of the channels. */
export async function listChannelUrls(
	db: Database,
	site: Site,
	after?: string,
): Promise<SitemapUrl[]> {
	const { rows } = await listChannels(db, after);
	const channels = rows.map((row) => ({
		url: site.url + (toNamedChannel(site, row).path || "/"),
		// Before the first article, the front page has no time of change.
		changed: row.changed_at.getTime() > 0 ? row.changed_at : undefined,
	}));
	return after === undefined ? [...channels, ...(await listStaticPageUrls(db, site))] : channels;
}

async function listStaticPageUrls(db: Database, site: Site): Promise<SitemapUrl[]> {
	const pages = await listStaticPages(db);
	return pages.map(({ slug, updated_at }) => ({
		url: staticPageUrl(site, slug),
		changed: updated_at,
	}));
}

/** Returns the addresses of the articles of one page. */
export async function listArticleUrls(
	db: Database,
	site: Site,
	page: number,
): Promise<SitemapUrl[]> {
	const articles = await listSitemapArticles(db, page);
	return articles.map(({ slug, updated_at }) => ({
		url: articleUrl(site, slug),
		changed: updated_at,
	}));
}

/** Returns the address of the newest article, or of the front page before there is one: a sitemap must have an address. */
export async function newestUrl(db: Database, site: Site): Promise<SitemapUrl> {
	const { rows } = await listLatestArticles(db, { limit: 1 });
	const [newest] = rows;
	if (!newest) return { url: `${site.url}/`, changed: undefined };
	return { url: articleUrl(site, newest.slug), changed: newest.updated_at };
}

/** Converts rows to news for search engines. Advertisements are none (Google's content policies for news). */
export function toNewsItems(site: Site, rows: NewsRow[]): NewsItem[] {
	return rows
		.filter(({ details }) => details.label !== "advertisement")
		.map(({ slug, language, title, details, published_at }) => ({
			url: articleUrl(site, slug),
			language,
			title: titleAlone({ title, language, ...details }),
			published: published_at,
		}));
}
