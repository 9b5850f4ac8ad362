import { parseFeed } from "feedsmith";
import { describe, expect, it } from "vitest";
import type { FeedItem } from "../../src/formats/feed-channel.ts";
import { feedFormats } from "../../src/formats/feed-formats.ts";
import { feedChannel } from "../support/feed-channel.ts";

const TITLES = [
	"5 < 6 <b>fett</b> &amp; AT&T > \"x\" 'y'",
	"<script>alert('Titel')</script>",
	"Vom Ende ]]> und <![CDATA[ Anfang ]]> und ]]>",
	"Titel mit &nbsp; und &#8211; und &bogus;",
	"城市更新：老旧小区的新电梯",
	"إعادة تأهيل \u202eالمباني\u202c",
	"🏠 👩‍👩‍👧‍👦 🇩🇪",
];

const items = TITLES.map(
	(title, index): FeedItem => ({
		id: `tag:news.example,2024-07-15:${index}&a=Ä`,
		url: `https://news.example/articles/${index}?a=1&b=2`,
		language: index % 2 ? "zh-Hant" : "de",
		title,
		summary: index % 3 ? title : "",
		authors: TITLES.slice(0, index % 3),
		topics: [title],
		published_at: `2024-12-31T23:59:5${index}.999Z`,
		updated_at: `2025-01-01T00:00:0${index}.001Z`,
		content_html: `<p>${index} ]]> &amp;nbsp; &lt;b></p>`,
		...(index % 2 && { image: { url: "https://img.example/4711?a=1&b=2", alt: title } }),
	}),
);

const channel = feedChannel(items, {
	title: TITLES.join(" "),
	description: TITLES.join(" "),
	updated: new Date("2025-01-01T00:00:06Z"),
});

const toSecond = (instant: string | undefined) => Math.floor(Date.parse(instant ?? "") / 1000);

/** What every reader must have of an article; RSS has no time of the last change. */
const expected = items.map(({ id, url, title, authors, topics, content_html, published_at }) => ({
	...{ id, url, title, authors, topics, content: content_html },
	published: toSecond(published_at),
}));

/** What the reader feedsmith has of the channel in a format. */
function read(format: keyof typeof feedFormats) {
	const parsed = parseFeed(feedFormats[format].render(channel));
	if (parsed.format === "rss") {
		return parsed.feed.items?.map((item) => ({
			...{ id: item.guid?.value, url: item.link, title: item.title },
			// A name may contain a comma: RSS has all names in one text.
			authors: item.dc?.creators ?? [],
			topics: item.categories?.map(({ name }) => name),
			content: item.content?.encoded,
			published: toSecond(item.pubDate),
		}));
	}
	if (parsed.format === "atom") {
		return parsed.feed.entries?.map((entry) => ({
			id: entry.id,
			url: entry.links?.find(({ rel }) => rel === "alternate")?.href,
			title: entry.title?.value,
			authors: entry.authors?.map(({ name }) => name) ?? [],
			topics: entry.categories?.map(({ term }) => term),
			content: entry.content?.value,
			published: toSecond(entry.published),
		}));
	}
	if (parsed.format !== "json") throw new Error(parsed.format);
	return parsed.feed.items?.map((item) => ({
		...{ id: item.id, url: item.url, title: item.title },
		authors: item.authors?.map(({ name }) => name) ?? [],
		topics: item.tags,
		content: item.content_html,
		published: toSecond(item.date_published),
	}));
}

describe("a feed reader", () => {
	it.each(["atom", "json"] as const)("has every article of %s as it was written", (format) => {
		expect(read(format)).toEqual(expected);
	});

	it("has every article of rss as it was written, with its authors in one text", () => {
		const joined = expected.map(({ authors, ...article }) => ({
			...article,
			authors: authors.length > 0 ? [authors.join(", ")] : [],
		}));
		expect(read("rss")).toEqual(joined);
	});
});
