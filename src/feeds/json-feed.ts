import { type Extension, Feed, type Item } from "feed";
import type { Article } from "../schemas/article.ts";
import type { Channel } from "./channel.ts";

/** JSON Feed 1.1 (jsonfeed.org/version/1.1). */
export function renderJsonFeed(channel: Channel): string {
	const feed = new Feed({
		title: channel.title,
		description: channel.description,
		link: channel.homeUrl,
		updated: channel.updated,
		feedLinks: { json: channel.feedUrl },
	});
	feed.addExtension(extension("version", "https://jsonfeed.org/version/1.1"));
	feed.addExtension(extension("language", channel.language));
	for (const article of channel.articles) feed.addItem(item(article));
	return feed.json1();
}

function item(article: Article): Item {
	const { authors, image } = article;
	return {
		id: article.id,
		link: article.url,
		title: article.title,
		date: new Date(article.updated_at),
		published: new Date(article.published_at),
		description: article.summary,
		content: article.content_html,
		category: article.topics.map((name) => ({ name })),
		...(image && { image: image.url }),
		extensions: [
			extension("language", article.language),
			...(authors.length > 0
				? [
						extension(
							"authors",
							authors.map((name) => ({ name })),
						),
					]
				: []),
		],
	};
}

// The package writes JSON Feed 1; its extensions set any key to any value, whatever their type says.
function extension(name: string, value: unknown): Extension {
	return Object.assign({ name, objects: {} }, { objects: value });
}
