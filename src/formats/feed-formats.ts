import { feedFiles } from "../platform/feed-files.ts";
import { renderAtom } from "./atom.ts";
import type { FeedChannel } from "./feed-channel.ts";
import { renderJsonFeed } from "./json-feed.ts";
import { renderRss } from "./rss.ts";

export interface FeedFormat {
	file: string;
	contentType: string;
	name: string;
	/** Returns the same bytes for the same channel. */
	render: (channel: FeedChannel) => string;
}

/** The formats of every feed. */
export const feedFormats = {
	rss: { ...feedFiles.rss, render: renderRss },
	atom: { ...feedFiles.atom, render: renderAtom },
	json: { ...feedFiles.json, render: renderJsonFeed },
} as const satisfies Record<string, FeedFormat>;
