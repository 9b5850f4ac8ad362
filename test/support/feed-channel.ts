import type { FeedChannel, FeedItem } from "../../src/formats/feed-channel.ts";

/** A channel with these articles, as feeds are rendered from it. */
export function feedChannel(items: FeedItem[], overrides: Partial<FeedChannel> = {}): FeedChannel {
	return {
		id: "https://news.example/",
		title: "Nachrichten & <Mehr>",
		description: "Was „heute“ war",
		language: "de",
		author: { name: "Randnotiz", url: "https://news.example/" },
		homeUrl: "https://news.example/",
		feedUrl: "https://news.example/feed",
		iconUrl: "https://news.example/icon.png",
		stylesheetUrl: "https://news.example/feed.css",
		hubs: [],
		history: {},
		updated: new Date("2024-07-16T07:00:00Z"),
		items,
		...overrides,
	};
}

/** An article, as feeds are rendered from it. */
export function feedItem(overrides: Partial<FeedItem> = {}): FeedItem {
	return {
		id: "tag:news.example,2024-07-15:1",
		url: "https://news.example/articles/hafen?a=1&b=2",
		language: "de",
		title: "Am Hafen",
		summary: "Es wird gebaut.",
		authors: ["Ada Beispiel"],
		topics: ["Wohnen & Bauen"],
		published_at: "2024-07-15T07:00:00.999Z",
		updated_at: "2024-07-16T07:00:00.500Z",
		content_html: "<p>Es wird <b>gebaut</b>.</p>",
		...overrides,
	};
}
