import { type Extension, Feed, type Item } from "feed";
import type { FeedChannel, FeedImage, FeedItem } from "./feed-channel.ts";
import { extension } from "./feed-extension.ts";
import { withStylesheet } from "./feed-stylesheet.ts";
import { mediaType } from "./image-media-type.ts";
import { escapeHtml, maskMarkup, unmaskMarkup } from "./markup-mask.ts";

const RSS_TYPE = "application/rss+xml";
const TTL_MINUTES = 60;
const NAMESPACES = {
	atom: "http://www.w3.org/2005/Atom",
	content: "http://purl.org/rss/1.0/modules/content/",
	dc: "http://purl.org/dc/elements/1.1/",
	fh: "http://purl.org/syndication/history/1.0",
	media: "http://search.yahoo.com/mrss/",
};
const DECLARED = Object.entries(NAMESPACES).map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`);

/** Renders RSS 2.0 by the RSS Best Practices Profile (rssboard.org/rss-profile). */
export function renderRss(channel: FeedChannel): string {
	const feed = new Feed({
		title: maskMarkup(channel.title),
		description: maskMarkup(channel.description),
		link: channel.homeUrl,
		language: channel.language.toLowerCase(),
		image: channel.iconUrl,
		updated: channel.updated,
		ttl: TTL_MINUTES,
		docs: "https://www.rssboard.org/rss-specification",
		generator: "Randnotiz",
		// Only makes the package put the links before the items; the extension below replaces them.
		feedLinks: { rss: channel.feedUrl },
	});
	feed.addExtension(extension("atom:link", links(channel)));
	for (const article of channel.items) feed.addItem(item(article, channel.language));
	const root = `<rss version="2.0"${DECLARED.join("")}>`;
	const archive = channel.history.isArchive ? "<fh:archive/>\n        " : "";
	const xml = feed
		.rss2()
		.replace(/<rss [^>]*>/, root)
		.replace("<docs>", () => `${archive}<docs>`);
	return unmaskMarkup(withStylesheet(xml, channel.stylesheetUrl));
}

function links({ feedUrl, hubs, history }: FeedChannel) {
	const { current, previous, next, older } = history;
	const feeds = [
		["self", feedUrl],
		["current", current],
		["prev-archive", previous],
		["next-archive", next],
		["next", older],
	] as const;
	return [
		...feeds.flatMap(([rel, url]) => (url ? [link({ rel, href: url, type: RSS_TYPE })] : [])),
		...hubs.map((href) => link({ rel: "hub", href })),
	];
}

function link({ href, ...attributes }: Record<string, string>) {
	return { _attributes: { ...attributes, href: maskMarkup(href ?? "") } };
}

function item(article: FeedItem, channelLanguage: string): Item {
	const published = new Date(article.published_at);
	const enclosure = article.image && enclosureOf(article.image);
	return {
		id: maskMarkup(article.id),
		link: article.url,
		title: maskMarkup(article.title),
		date: published,
		published,
		// Profile §5.2: without a summary, the description is the whole text.
		description: maskMarkup(escapeHtml(article.summary) || article.content_html),
		content: maskMarkup(article.content_html),
		category: article.topics.map((name) => ({ name: maskMarkup(name) })),
		extensions: [
			...creator(article.authors),
			...(article.language === channelLanguage ? [] : [text("dc:language", article.language)]),
			...(article.image ? [media(article.image)] : []),
		],
		...(enclosure && { enclosure }),
	};
}

// Profile: <author> is for e-mail addresses, dc:creator for names. Feed readers read only one of them.
function creator(authors: string[]): Extension[] {
	return authors.length > 0 ? [text("dc:creator", authors.join(", "))] : [];
}

function text(name: string, value: string): Extension {
	return extension(name, { _text: maskMarkup(value) });
}

// RSS 2.0: url, length and type are required. An unknown length is 0 (profile).
function enclosureOf(image: FeedImage) {
	const type = mediaType(image);
	return type && { url: image.url, type, length: image.bytes ?? 0 };
}

function media({ url, width, height, alt, ...image }: FeedImage): Extension {
	const type = mediaType({ url, alt, ...image });
	return extension("media:content", {
		_attributes: { url: maskMarkup(url), medium: "image", type, width, height },
		...(alt !== "" && {
			"media:description": { _attributes: { type: "plain" }, _text: maskMarkup(alt) },
		}),
	});
}
