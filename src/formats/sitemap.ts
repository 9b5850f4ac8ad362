import { textElement } from "./xml-markup.ts";

/** An address, and when its content last changed. */
export interface SitemapUrl {
	url: string;
	changed: Date | undefined;
}

/** An article for news search engines. */
export interface NewsItem {
	url: string;
	/** BCP 47 */
	language: string;
	title: string;
	published: Date;
}

const SITEMAP = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';
const NEWS = 'xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"';

/** Renders a sitemap (sitemaps.org/protocol.html) of at most 50,000 addresses. */
export function renderSitemap(places: SitemapUrl[]): string {
	return document(
		"urlset",
		SITEMAP,
		places.map((one) => `<url>${place(one)}</url>`),
	);
}

/** Renders a sitemap index of at most 50,000 sitemaps. */
export function renderSitemapIndex(sitemaps: SitemapUrl[]): string {
	return document(
		"sitemapindex",
		SITEMAP,
		sitemaps.map((one) => `<sitemap>${place(one)}</sitemap>`),
	);
}

/** Renders a news sitemap (developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap). */
export function renderNewsSitemap(publication: string, items: NewsItem[]): string {
	return document(
		"urlset",
		`${SITEMAP} ${NEWS}`,
		items.map((item) => news(publication, item)),
	);
}

function document(root: string, namespaces: string, children: string[]): string {
	return [
		'<?xml version="1.0" encoding="utf-8"?>',
		`<${root} ${namespaces}>`,
		...children,
		`</${root}>\n`,
	].join("\n");
}

function place({ url, changed }: SitemapUrl): string {
	return textElement("loc", url) + (changed ? textElement("lastmod", changed.toISOString()) : "");
}

function news(publication: string, { url, language, title, published }: NewsItem): string {
	const code = textElement("news:language", newsLanguage(language));
	const name = textElement("news:name", publication) + code;
	return [
		`<url>${textElement("loc", url)}<news:news>`,
		`<news:publication>${name}</news:publication>`,
		textElement("news:publication_date", published.toISOString()),
		textElement("news:title", title),
		"</news:news></url>",
	].join("");
}

/** Returns the ISO 639 code of a language; for Chinese zh-cn or zh-tw, as Google asks for. */
function newsLanguage(tag: string): string {
	const { language, script } = new Intl.Locale(tag).maximize();
	if (language !== "zh") return language;
	return script === "Hant" ? "zh-tw" : "zh-cn";
}
