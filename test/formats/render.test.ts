import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FeedItem } from "../../src/formats/feed-channel.ts";
import { feedFormats } from "../../src/formats/feed-formats.ts";
import { feedChannel, feedItem } from "../support/feed-channel.ts";
import { childrenOf, parseXml, textsIn } from "../support/xml.ts";

const [article, channel] = [feedItem, feedChannel];

const rssItem = (one: FeedItem) => {
	const [item] = childrenOf(parseXml(feedFormats.rss.render(channel([one]))).children[0], "item");
	return item;
};
const atomEntry = (one: FeedItem) =>
	childrenOf(parseXml(feedFormats.atom.render(channel([one]))), "entry")[0];
const jsonItem = (one: FeedItem) => JSON.parse(feedFormats.json.render(channel([one]))).items[0];

// Texts that break the package: two CDATA ends, entities, markup, quotes, what XML forbids.
const nasty = [
	"x]]>]]></content:encoded></item><item><title>INJECTED",
	"Die Entität &amp; erklärt &lt;b&gt;",
	"5 < 6 & „Öl“ > 4 \"'",
	"a\u0008b\u000bc\ufffed\uffff",
	"\ud800 allein",
	"<![CDATA[x]]>",
	"$& $1 $<a>",
	"Zeile\r\nZeile",
];
// What of such a text may come out of XML: the characters it allows, with LF line ends.
const visible = (text: string) =>
	text
		.replace(/\r\n?/g, "\n")
		.replace(/[^\t\n\u0020-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd\u{10000}-\u{10ffff}]/gu, "");
// XML 1.0 §3.3.3: white space in an attribute is a space.
const attribute = (text: string) => text.replace(/[\t\n]/g, " ");
const escaped = (text: string) =>
	text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");

describe.each(nasty)("a feed that contains %j", (text) => {
	const one = article({
		title: text,
		summary: text,
		content_html: text,
		authors: [text],
		topics: [text],
	});

	it("is well-formed RSS that says just that", () => {
		const item = rssItem(one);
		expect(textsIn(item, "title")).toEqual([visible(text)]);
		expect(textsIn(item, "description")).toEqual([escaped(visible(text))]);
		expect(textsIn(item, "content:encoded")).toEqual([visible(text)]);
		expect(textsIn(item, "dc:creator")).toEqual([visible(text)]);
		expect(textsIn(item, "category")).toEqual([visible(text)]);
	});

	it("is well-formed Atom that says just that", () => {
		const entry = atomEntry(one);
		expect(textsIn(entry, "title")).toEqual([visible(text)]);
		expect(textsIn(entry, "summary")).toEqual([visible(text)]);
		expect(textsIn(entry, "content")).toEqual([visible(text)]);
		expect(textsIn(childrenOf(entry, "author")[0], "name")).toEqual([visible(text)]);
	});

	it("is a JSON Feed that says just that", () => {
		const { title, summary, content_html, authors, tags } = jsonItem(one);
		expect({ title, summary, content_html, authors, tags }).toEqual({
			title: text,
			summary: text,
			content_html: text,
			authors: [{ name: text }],
			tags: [text],
		});
	});
});

const texts = fc.oneof(
	fc.string({ unit: "binary", minLength: 1, maxLength: 60 }),
	fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 }),
	fc.constantFrom(...nasty, "x".repeat(5000)),
);
const RUNS = { numRuns: 1000 };

/** An article made of such a text, but for its addresses and times. */
const made = (text: string) =>
	article({ title: text, summary: text, content_html: text, authors: [text], topics: [text] });

describe("any text, a thousand times", () => {
	it("comes out of RSS as it went in", () => {
		fc.assert(
			fc.property(texts, (text) => {
				const item = rssItem(made(text));
				for (const name of ["title", "content:encoded", "dc:creator", "category"]) {
					expect(textsIn(item, name).join()).toBe(visible(text));
				}
				expect(textsIn(item, "description").join()).toBe(escaped(visible(text)));
			}),
			RUNS,
		);
	});

	it("comes out of Atom as it went in", () => {
		fc.assert(
			fc.property(texts, (text) => {
				const entry = atomEntry(made(text));
				for (const name of ["title", "summary", "content"]) {
					expect(textsIn(entry, name).join()).toBe(visible(text));
				}
				expect(textsIn(childrenOf(entry, "author")[0], "name").join()).toBe(visible(text));
				const [category] = childrenOf(entry, "category");
				expect(category?.attributes.term).toBe(attribute(visible(text)));
			}),
			RUNS,
		);
	});

	it("comes out of JSON Feed as it went in", () => {
		fc.assert(
			fc.property(texts, (text) => {
				const { title, summary, content_html, authors, tags } = jsonItem(made(text));
				expect([title, summary, content_html]).toEqual([text, text, text]);
				expect([authors, tags]).toEqual([[{ name: text }], [text]]);
			}),
			RUNS,
		);
	});
});

describe("rss.xml", () => {
	it("has what the RSS profile asks for", () => {
		const xml = feedFormats.rss.render(channel([article()]));
		const [rss] = [parseXml(xml).children[0]];
		expect(textsIn(rss, "title")).toEqual(["Nachrichten & <Mehr>"]);
		expect(textsIn(rss, "link")).toEqual(["https://news.example/"]);
		expect(textsIn(rss, "language")).toEqual(["de"]);
		expect(textsIn(rss, "lastBuildDate")).toEqual(["Tue, 16 Jul 2024 07:00:00 GMT"]);
		expect(childrenOf(rss, "atom:link")[0]?.attributes).toEqual({
			href: "https://news.example/feed",
			rel: "self",
			type: "application/rss+xml",
		});
		const item = childrenOf(rss, "item")[0];
		expect(textsIn(item, "guid")).toEqual(["tag:news.example,2024-07-15:1"]);
		expect(childrenOf(item, "guid")[0]?.attributes).toEqual({ isPermaLink: "false" });
		expect(textsIn(item, "pubDate")).toEqual(["Mon, 15 Jul 2024 07:00:00 GMT"]);
		expect(textsIn(item, "link")).toEqual(["https://news.example/articles/hafen?a=1&b=2"]);
		expect(childrenOf(item, "author")).toEqual([]);
	});

	it("encloses an image of known type, with length 0 where nobody knows it", () => {
		const image = { url: "https://img.example/a.jpg", alt: "", type: "image/jpeg" };
		expect(childrenOf(rssItem(article({ image })), "enclosure")[0]?.attributes).toEqual({
			url: "https://img.example/a.jpg",
			type: "image/jpeg",
			length: "0",
		});
		const { type, ...untyped } = image;
		const unknown = { ...untyped, url: "https://img.example/a" };
		expect(childrenOf(rssItem(article({ image: unknown })), "enclosure")).toEqual([]);
	});
});

describe("atom.xml", () => {
	it("has what RFC 4287 asks for", () => {
		const feed = parseXml(feedFormats.atom.render(channel([article()])));
		expect(feed.attributes["xml:lang"]).toBe("de");
		expect(textsIn(feed, "updated")).toEqual(["2024-07-16T07:00:00Z"]);
		const entry = childrenOf(feed, "entry")[0];
		expect(textsIn(entry, "id")).toEqual(["tag:news.example,2024-07-15:1"]);
		expect(textsIn(entry, "published")).toEqual(["2024-07-15T07:00:00Z"]);
		expect(textsIn(entry, "updated")).toEqual(["2024-07-16T07:00:00Z"]);
		expect(childrenOf(entry, "title")[0]?.attributes).toEqual({ type: "text" });
		expect(childrenOf(entry, "content")[0]?.attributes).toEqual({ type: "html" });
	});
});

describe("feed.json", () => {
	it("is JSON Feed 1.1, its version first", () => {
		const json = feedFormats.json.render(channel([article()]));
		expect(Object.keys(JSON.parse(json))[0]).toBe("version");
		expect(JSON.parse(json)).toMatchObject({
			version: "https://jsonfeed.org/version/1.1",
			feed_url: "https://news.example/feed",
			home_page_url: "https://news.example/",
			language: "de",
			items: [
				{
					id: "tag:news.example,2024-07-15:1",
					url: "https://news.example/articles/hafen?a=1&b=2",
					date_published: "2024-07-15T07:00:00Z",
					date_modified: "2024-07-16T07:00:00Z",
					language: "de",
				},
			],
		});
	});
});

describe.each(Object.values(feedFormats))("$name", ({ render }) => {
	it("gives the same bytes for the same articles", () => {
		expect(render(channel([article()]))).toBe(render(channel([article()])));
	});

	it("has no empty summary", () => {
		const rendered = render(channel([article({ summary: "" })]));
		expect(rendered).not.toMatch(/<summary[^>]*><|"summary": *""|<description><\//);
	});

	it("is valid without any article, author, topic or summary", () => {
		expect(render(channel([]))).toContain("Nachrichten");
		const bare = article({ authors: [], topics: [], summary: "", content_html: "" });
		expect(render(channel([bare]))).toContain("Am Hafen");
	});
});
