import { feedFormats } from "./feed-formats.ts";
import { maskMarkup, unmaskMarkup } from "./markup-mask.ts";
import { emptyElement } from "./xml-markup.ts";

export interface Subscription {
	title: string;
	homeUrl: string;
	feedUrl: string;
}

/** Renders OPML 2.0 (opml.org/spec2.opml), which feed readers import. */
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

/** The format whose addresses OPML contains: every feed reader supports it. */
export const opmlFormat = feedFormats.rss;
