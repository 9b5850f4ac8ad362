import { Feed, type Item } from "feed";
import type { FeedChannel, FeedImage, FeedItem } from "./feed-channel.ts";
import { extension } from "./feed-extension.ts";
import { mediaType } from "./image-media-type.ts";

/** Renders JSON Feed 1.1 (jsonfeed.org/version/1.1). */
export function renderJsonFeed(channel: FeedChannel): string {
	const feed = new Feed({
		title: channel.title,
		description: channel.description,
		link: channel.homeUrl,
		image: channel.iconUrl,
		feedLinks: { json: channel.feedUrl },
	});
	const { hubs, history } = channel;
	const next = history.older ?? history.previous;
	for (const [key, value] of Object.entries({
		// The package writes version 1.
		version: "https://jsonfeed.org/version/1.1",
		language: channel.language,
		favicon: channel.iconUrl,
		authors: [channel.author],
		...(hubs.length > 0 && { hubs: hubs.map((url) => ({ type: "WebSub", url })) }),
		...(next && { next_url: next }),
	})) {
		feed.addExtension(extension(key, value));
	}
	for (const article of channel.items) feed.addItem(item(article));
	return feed.json1();
}

function item(article: FeedItem): Item {
	const { authors, image, topics } = article;
	const more = {
		// In whole seconds, as RSS has them.
		date_published: toSeconds(article.published_at),
		date_modified: toSeconds(article.updated_at),
		language: article.language,
		...(authors.length > 0 && { authors: authors.map((name) => ({ name })) }),
		...(topics.length > 0 && { tags: topics }),
		...(image && attachments(image)),
		...ownObject(article),
	};
	return {
		id: article.id,
		link: article.url,
		title: article.title,
		// The package needs a date; the extensions replace it.
		date: new Date(article.updated_at),
		description: article.summary,
		content: article.content_html,
		...(image && { image: image.url }),
		extensions: Object.entries(more).map(([key, value]) => extension(key, value)),
	};
}

function toSeconds(instant: string): string {
	return instant.replace(/\.\d+(?=Z$)/, "");
}

// An attachment must have a type. Without one, the image is only the image of the item.
function attachments(image: FeedImage) {
	const mime_type = mediaType(image);
	const { url, alt, caption: title = alt, bytes: size_in_bytes } = image;
	return mime_type && { attachments: [{ url, mime_type, title, size_in_bytes }] };
}

// jsonfeed.org/version/1.1, “Extensions”: an object of one's own begins with an underscore and may say where it is described.
function ownObject({ label, corrections, image }: FeedItem) {
	const { caption, credit } = image ?? {};
	const own = { label, corrections, image_caption: caption, image_credit: credit };
	const given = Object.entries(own).filter(([, value]) => value !== undefined);
	return given.length > 0 && { _randnotiz: Object.fromEntries(given) };
}
