import { type Extension, Feed, type Item } from "feed";
import type { Article, Image } from "../schemas/article.ts";
import type { Channel } from "./channel.ts";
import { inertText, liveXml, textAsHtml } from "./inert-text.ts";

const ROOT = [
	'<rss version="2.0"',
	'xmlns:atom="http://www.w3.org/2005/Atom"',
	'xmlns:content="http://purl.org/rss/1.0/modules/content/"',
	'xmlns:dc="http://purl.org/dc/elements/1.1/">',
].join(" ");
const TTL_MINUTES = 60;

/** RSS 2.0 as the RSS Best Practices Profile (rssboard.org/rss-profile) wants it. */
export function renderRss(channel: Channel): string {
	const feed = new Feed({
		title: inertText(channel.title),
		description: inertText(channel.description),
		link: channel.homeUrl,
		language: channel.language.toLowerCase(),
		updated: channel.updated,
		ttl: TTL_MINUTES,
		docs: "https://www.rssboard.org/rss-specification",
		generator: "Randnotiz",
		feedLinks: { rss: channel.feedUrl },
	});
	for (const article of channel.articles) feed.addItem(item(article));
	return liveXml(feed.rss2()).replace(/<rss [^>]*>/, ROOT);
}

function item(article: Article): Item {
	const published = new Date(article.published_at);
	const enclosure = article.image && enclosureOf(article.image);
	return {
		id: inertText(article.id),
		link: article.url,
		title: inertText(article.title),
		date: published,
		published,
		description: inertText(textAsHtml(article.summary)),
		content: inertText(article.content_html),
		category: article.topics.map((name) => ({ name: inertText(name) })),
		extensions: authorsOf(article),
		...(enclosure && { enclosure }),
	};
}

// Profile: <author> wants an e-mail address, names belong into dc:creator; readers take only one.
function authorsOf(article: Article): Extension[] {
	if (article.authors.length === 0) return [];
	return [{ name: "dc:creator", objects: { _text: inertText(article.authors.join(", ")) } }];
}

// RSS 2.0: url, length and type are all required; a length nobody knows is 0 (profile).
function enclosureOf(image: Image) {
	return image.type && { url: image.url, type: image.type, length: image.bytes ?? 0 };
}
