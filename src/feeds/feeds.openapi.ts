import { feedFormats } from "../formats/feed-formats.ts";
import type { Operations } from "../platform/http/operation.ts";

const types = Object.values(feedFormats).map(({ contentType }) => contentType);
const document = {
	description: "The feed, in the format of the file.",
	types,
	headers: ["Link", "Last-Modified"],
} as const;

const parameters = {
	file: "The format: RSS 2.0, Atom (RFC 4287) or JSON Feed 1.1 (jsonfeed.org).",
};
const problems = { 404: "There is no such feed: nothing was published in it." };
const responses = { 200: document };

/** Describes the feeds, whose files the route's alternatives tell apart. */
export const feedOperations = {
	"GET /:file": {
		id: "getFeed",
		summary: "The newest 50 articles as a feed",
		description: "Poll it with If-None-Match: what has not changed is 304. Ids never change.",
		example: { file: "feed.json" },
		parameters,
		responses,
		problems,
	},
	"GET /:month/:file": {
		id: "getFeedOfMonth",
		summary: "A month's articles as a feed",
		description:
			"The archive (RFC 5005): feeds lead to it by `prev-archive`, and from month to month.",
		example: { month: "2024-07", file: "atom.xml" },
		parameters,
		responses,
		problems,
	},
	"GET /:selector/:value/:file": {
		id: "getChannelFeed",
		summary: "The newest 50 articles of a topic, an author or a language as a feed",
		description: "It moves only with what it shows.",
		example: { selector: "topics", value: "wohnungswirtschaft", file: "rss.xml" },
		parameters,
		responses,
		problems,
	},
	"GET /:selector/:value/:month/:file": {
		id: "getChannelFeedOfMonth",
		summary: "A month's articles of a channel as a feed",
		description: "The archive of the channel (RFC 5005).",
		example: { selector: "topics", value: "wohnungswirtschaft", month: "2024-07", file: "rss.xml" },
		parameters,
		responses,
		problems,
	},
} as const satisfies Operations;
