import { Feed, type Item } from "feed";
import type { Article } from "../schemas/article.ts";
import type { Channel } from "./channel.ts";
import { inertText, liveXml } from "./inert-text.ts";

/** Atom 1.0 (RFC 4287). */
export function renderAtom(channel: Channel): string {
	const feed = new Feed({
		id: channel.id,
		title: inertText(channel.title),
		description: inertText(channel.description),
		link: channel.homeUrl,
		updated: channel.updated,
		generator: "Randnotiz",
		// RFC 4287 §4.1.1: the feed's author stands in where an entry has none.
		author: { name: inertText(channel.title) },
		feedLinks: { atom: channel.feedUrl },
	});
	for (const article of channel.articles) feed.addItem(item(article));
	return liveXml(plainTitles(feed.atom1())).replace(
		"<feed xmlns=",
		`<feed xml:lang="${channel.language}" xmlns=`,
	);
}

// The package calls every title and summary HTML; ours are plain text (RFC 4287 §3.1.1.1).
function plainTitles(xml: string): string {
	return xml.replace(/<(title|summary) type="html">/g, '<$1 type="text">');
}

function item(article: Article): Item {
	return {
		id: inertText(article.id),
		link: article.url,
		title: inertText(article.title),
		date: new Date(article.updated_at),
		published: new Date(article.published_at),
		description: inertText(article.summary),
		content: inertText(article.content_html),
		author: article.authors.map((name) => ({ name: inertText(name) })),
		category: article.topics.map((name) => ({ term: inertText(name) })),
	};
}
