import { renderAtom } from "./atom.ts";
import type { FeedChannel } from "./feed-channel.ts";
import { renderJsonFeed } from "./json-feed.ts";
import { renderRss } from "./rss.ts";

export interface FeedFormat {
	file: string;
	contentType: string;
	name: string;
	/** The same channel always gives the same bytes. */
	render: (channel: FeedChannel) => string;
}

/** The formats every channel comes in. */
export const feedFormats = {
	rss: {
		file: "rss.xml",
		contentType: "application/rss+xml; charset=utf-8",
		name: "RSS",
		render: renderRss,
	},
	atom: {
		file: "atom.xml",
		contentType: "application/atom+xml; charset=utf-8",
		name: "Atom",
		render: renderAtom,
	},
	json: {
		file: "feed.json",
		contentType: "application/feed+json",
		name: "JSON Feed",
		render: renderJsonFeed,
	},
} as const satisfies Record<string, FeedFormat>;

export type FeedFormatName = keyof typeof feedFormats;
