import { feedFormats } from "./feed-formats.ts";
import { emptyElement, textElement } from "./xml-markup.ts";

export interface Subscription {
	title: string;
	homeUrl: string;
	feedUrl: string;
}

/**
 * Renders OPML 2.0 (opml.org/spec2.opml), which feed readers import. `moreUrl` is another such document
 * with further subscriptions.
 */
export function renderOpml(title: string, subscriptions: Subscription[], moreUrl?: string): string {
	const outlines = subscriptions.map(({ title, homeUrl, feedUrl }) => {
		const text = toHtml(title);
		return emptyElement("outline", {
			type: "rss",
			text,
			title: text,
			xmlUrl: feedUrl,
			htmlUrl: homeUrl,
		});
	});
	return [
		'<?xml version="1.0" encoding="utf-8"?>',
		'<opml version="2.0">',
		`<head>${textElement("title", toHtml(title))}</head>`,
		"<body>",
		...outlines,
		...(moreUrl
			? [emptyElement("outline", { type: "include", text: toHtml(title), url: moreUrl })]
			: []),
		"</body>",
		"</opml>\n",
	].join("\n");
}

/** OPML defines its texts as HTML. Most readers show them as they are, so only what would be a tag is escaped. */
function toHtml(text: string): string {
	return text.replace(/</g, "&lt;");
}

/** The format whose addresses OPML contains: every feed reader supports it. */
export const opmlFormat = feedFormats.rss;
