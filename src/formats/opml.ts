import { feedFormats } from "./feed-formats.ts";
import { maskMarkup, unmaskMarkup } from "./markup-mask.ts";
import { emptyElement } from "./xml-markup.ts";

export interface Subscription {
	title: string;
	homeUrl: string;
	feedUrl: string;
}

/** OPML 2.0 (opml.org/spec2.opml): every channel once, as a feed reader imports it. */
export function renderOpml(title: string, subscriptions: Subscription[]): string {
	const outlines = subscriptions.map(({ title: text, homeUrl, feedUrl }) =>
		emptyElement("outline", { type: "rss", text, title: text, xmlUrl: feedUrl, htmlUrl: homeUrl }),
	);
	return unmaskMarkup(
		[
			'<?xml version="1.0" encoding="utf-8"?>',
			'<opml version="2.0">',
			`<head><title>${maskMarkup(title)}</title></head>`,
			"<body>",
			...outlines,
			"</body>",
			"</opml>\n",
		].join("\n"),
	);
}

/** The format of which OPML has the addresses: the one that every reader knows. */
export const opmlFormat = feedFormats.rss;
