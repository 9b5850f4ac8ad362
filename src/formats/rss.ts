import { type Extension, Feed, type Item } from "feed";
import type { FeedChannel, FeedImage, FeedItem } from "./feed-channel.ts";
import { extension } from "./feed-extension.ts";
import { withStylesheet } from "./feed-stylesheet.ts";
import { mediaType } from "./image-media-type.ts";
import { MarkupMask } from "./markup-mask.ts";
import { escapeHtml } from "./xml-markup.ts";

type Mask = MarkupMask["mask"];

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
	const texts = new MarkupMask();
	const { mask } = texts;
	const feed = new Feed({
		title: mask(channel.title),
		description: mask(channel.description),
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
	feed.addExtension(extension("atom:link", links(channel, mask)));
	for (const article of channel.items) feed.addItem(item(article, channel.language, mask));
	const root = `<rss version="2.0"${DECLARED.join("")}>`;
	const archive = channel.history.isArchive ? "<fh:archive/>\n        " : "";
	const xml = feed
		.rss2()
		.replace(/<rss [^>]*>/, root)
		.replace("<docs>", () => `${archive}<docs>`);
	return texts.unmask(withStylesheet(xml, channel.stylesheetUrl));
}

function links({ feedUrl, hubs, history }: FeedChannel, mask: Mask) {
	const { current, previous, next, older } = history;
	const feeds = [
		["self", feedUrl],
		["current", current],
		["prev-archive", previous],
		["next-archive", next],
		["next", older],
	] as const;
	return [
		...feeds.flatMap(([rel, url]) => (url ? [link({ rel, href: mask(url), type: RSS_TYPE })] : [])),
		...hubs.map((href) => link({ rel: "hub", href: mask(href) })),
	];
}

function link(attributes: Record<string, string>) {
	return { _attributes: attributes };
}

function item(article: FeedItem, channelLanguage: string, mask: Mask): Item {
	const published = new Date(article.published_at);
	const enclosure = article.image && enclosureOf(article.image);
	return {
		id: mask(article.id),
		link: article.url,
		title: mask(article.title),
		date: published,
		published,
		// Profile §5.2: without a summary, the description is the whole text.
		description: mask(escapeHtml(article.summary) || article.content_html),
		content: mask(article.content_html),
		category: article.topics.map((name) => ({ name: mask(name) })),
		extensions: [
			...creator(article.authors, mask),
			...(article.language === channelLanguage
				? []
				: [text("dc:language", mask(article.language))]),
			...(article.image ? [media(article.image, mask)] : []),
		],
		...(enclosure && { enclosure }),
	};
}

// Profile: <author> is for e-mail addresses, dc:creator for names. Feed readers read only one of them.
function creator(authors: string[], mask: Mask): Extension[] {
	return authors.length > 0 ? [text("dc:creator", mask(authors.join(", ")))] : [];
}

function text(name: string, value: string): Extension {
	return extension(name, { _text: value });
}

// RSS 2.0: url, length and type are required. An unknown length is 0 (profile).
function enclosureOf(image: FeedImage) {
	const type = mediaType(image);
	return type && { url: image.url, type, length: image.bytes ?? 0 };
}

// Media RSS 1.5.1 (rssboard.org/media-rss) has a place for a caption, and none for an alternative text.
function media(image: FeedImage, mask: Mask): Extension {
	const { url, width, height, alt, caption = alt, credit } = image;
	return extension("media:content", {
		_attributes: { url: mask(url), medium: "image", type: mediaType(image), width, height },
		...(caption !== "" && {
			"media:description": { _attributes: { type: "plain" }, _text: mask(caption) },
		}),
		...(credit && { "media:credit": { _text: mask(credit) } }),
	});
}
