/** One feed, the same for all formats. All addresses are absolute. */
export interface FeedChannel {
	id: string;
	title: string;
	description: string;
	language: string;
	homeUrl: string;
	feedUrl: string;
	iconUrl: string;
	stylesheetUrl: string;
	/** WebSub hubs that are called after every change. */
	hubs: string[];
	updated: Date;
	history: FeedHistory;
	items: FeedItem[];
}

/** One article of a feed. Times are RFC 3339. */
export interface FeedItem {
	id: string;
	url: string;
	/** BCP 47 */
	language: string;
	title: string;
	summary: string;
	content_html: string;
	authors: string[];
	topics: string[];
	image?: FeedImage;
	published_at: string;
	updated_at: string;
}

export interface FeedImage {
	url: string;
	alt: string;
	width?: number;
	height?: number;
	/** The media type, if it is known. */
	type?: string;
	bytes?: number;
}

/** The addresses of the documents with older articles (RFC 5005 §4): one document a month. */
export interface FeedHistory {
	/** Only in an archive: the feed that people subscribe to. */
	current?: string | undefined;
	previous?: string | undefined;
	next?: string | undefined;
}
