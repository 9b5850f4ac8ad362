/** One feed, the same for all formats. All addresses are absolute. */
export interface FeedChannel {
	id: string;
	title: string;
	description: string;
	language: string;
	/** The author of articles that name none: the site. */
	author: { name: string; url: string };
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
	/** With the label before it, if readers must see that in a list. */
	title: string;
	/** A category of the service's own, such as “advertisement”. */
	label?: string;
	corrections?: { at: string; text: string }[];
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
	/** The line below the picture. */
	caption?: string;
	/** Whose picture it is. */
	credit?: string;
	width?: number;
	height?: number;
	/** The media type, if it is known. */
	type?: string;
	bytes?: number;
}

/** The addresses of the documents with older articles: of archives (RFC 5005 §4), which are months that are over. */
export interface FeedHistory {
	/** True if the document is an archive. */
	isArchive?: boolean;
	/** Only in a document of a month: the feed that people subscribe to. */
	current?: string | undefined;
	/** The archive before this document. */
	previous?: string | undefined;
	/** The archive after this one. */
	next?: string | undefined;
	/** Older articles of the running month, which is not an archive yet (RFC 5005 §3). */
	older?: string | undefined;
}
