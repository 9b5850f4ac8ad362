import { Feed, type Item } from "feed";
import type { FeedChannel, FeedImage, FeedItem } from "./feed-channel.ts";
import { withStylesheet } from "./feed-stylesheet.ts";
import { mediaType } from "./image-media-type.ts";
import { MarkupMask } from "./markup-mask.ts";
import { emptyElement, escapeXml, insertBeforeEach, textElement } from "./xml-markup.ts";

const ATOM_TYPE = "application/atom+xml";
const ROOT = [
	'xmlns="http://www.w3.org/2005/Atom"',
	'xmlns:fh="http://purl.org/syndication/history/1.0"',
	'xmlns:media="http://search.yahoo.com/mrss/"',
].join(" ");

/** Renders Atom 1.0 (RFC 4287), with archives (RFC 5005). */
export function renderAtom(channel: FeedChannel): string {
	const texts = new MarkupMask();
	const { mask } = texts;
	const feed = new Feed({
		id: mask(channel.id),
		title: mask(channel.title),
		description: mask(channel.description),
		favicon: channel.iconUrl,
		updated: channel.updated,
		generator: "Randnotiz",
		// RFC 4287 §4.1.1: an entry without an author has the feed's author.
		author: { name: mask(channel.author.name), link: channel.author.url },
	});
	for (const [index, article] of channel.items.entries()) feed.addItem(item(article, index, mask));
	return texts.unmask(withStylesheet(completed(feed.atom1(), channel), channel.stylesheetUrl));
}

/**
 * Adds what the package cannot: languages, links with types, plain titles (RFC 4287 §3.1.1.1), and
 * unchanged ids (§4.2.6.1), which it would normalise. The texts in `xml` still have their markup masked.
 */
function completed(xml: string, channel: FeedChannel): string {
	const { items, language } = channel;
	const languages = items.map((one) => languageOf(one, language)).values();
	return (
		insertBeforeEach(xml, "</entry>", items.map(enclosure))
			// In whole seconds, as RSS has them.
			.replace(/(<(?:updated|published)>[^<]*)\.\d{3}Z</g, "$1Z<")
			.replace(/<entry>/g, () => `<entry${languages.next().value ?? ""}>`)
			.replace('xmlns="http://www.w3.org/2005/Atom"', `${ROOT} xml:lang="${language}"`)
			.replace("<generator>", () => `${feedLinks(channel)}<generator uri="${channel.homeUrl}">`)
			.replace(/<(title|summary) type="html">/g, '<$1 type="text">')
			.replace(/<link href=/g, '<link rel="alternate" type="text/html" href=')
			.replace(/<id>urn:n:(\d+)<\/id>/g, (_, n) => `<id>${escapeXml(items[n]?.id ?? "")}</id>`)
	);
}

function languageOf(article: FeedItem, channelLanguage: string): string {
	return article.language === channelLanguage ? "" : ` xml:lang="${article.language}"`;
}

function feedLinks({ homeUrl, feedUrl, hubs, history }: FeedChannel): string {
	const { current, previous, next, older } = history;
	const feeds: [string, string | undefined][] = [
		["self", feedUrl],
		["current", current],
		["prev-archive", previous],
		["next-archive", next],
		["next", older],
	];
	const links = [
		...feeds.flatMap(([rel, href]) => (href ? [{ rel, type: ATOM_TYPE, href }] : [])),
		{ rel: "alternate", type: "text/html", href: homeUrl },
		...hubs.map((href) => ({ rel: "hub", href })),
	];
	const archive = history.isArchive ? ["<fh:archive/>"] : [];
	return [...links.map((link) => emptyElement("link", link)), ...archive, ""].join("\n    ");
}

function enclosure({ image }: FeedItem): string {
	return image ? `${emptyElement("link", enclosureLink(image))}${media(image)}\n    ` : "";
}

/** Returns the caption and the credit of an image, which Atom has no element for, as Media RSS has them. */
function media({ url, caption, credit }: FeedImage): string {
	if (caption === undefined && credit === undefined) return "";
	const description = caption === undefined ? "" : textElement("media:description", caption);
	const source = credit === undefined ? "" : textElement("media:credit", credit);
	return `<media:content url="${escapeXml(url)}" medium="image">${description}${source}</media:content>`;
}

function enclosureLink(image: FeedImage) {
	const { url, alt, bytes } = image;
	const title = alt === "" ? undefined : alt;
	return { rel: "enclosure", type: mediaType(image), length: bytes, title, href: url };
}

function item(article: FeedItem, index: number, mask: MarkupMask["mask"]): Item {
	return {
		id: `urn:n:${index}`,
		link: article.url,
		title: mask(article.title),
		date: new Date(article.updated_at),
		published: new Date(article.published_at),
		// Masked, an empty summary would be an empty element.
		...(article.summary && { description: mask(article.summary) }),
		content: mask(article.content_html),
		author: article.authors.map((name) => ({ name: mask(name) })),
		category: article.topics.map((name) => ({ term: mask(name) })),
	};
}
