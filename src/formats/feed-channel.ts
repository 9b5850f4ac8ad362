import type { Article } from "../articles/article/article.schema.ts";

/** What one feed tells: the same for all formats. Addresses are absolute. */
export interface FeedChannel {
	id: string;
	title: string;
	description: string;
	language: string;
	homeUrl: string;
	feedUrl: string;
	iconUrl: string;
	stylesheetUrl: string;
	/** WebSub hubs that hear of every change. */
	hubs: string[];
	updated: Date;
	history: FeedHistory;
	articles: Article[];
}

/** Where older articles stand (RFC 5005 §4): one document a month. */
export interface FeedHistory {
	/** In an archive: the feed that people subscribe to. */
	current?: string | undefined;
	previous?: string | undefined;
	next?: string | undefined;
}
