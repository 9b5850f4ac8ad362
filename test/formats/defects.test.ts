import { describe, expect, it } from "vitest";
import type { FeedChannel, FeedImage, FeedItem } from "../../src/formats/feed-channel.ts";
import { feedFormats } from "../../src/formats/feed-formats.ts";
import { feedChannel, feedItem } from "../support/feed-channel.ts";
import { childrenOf, parseXml, textsIn } from "../support/xml.ts";

// The defects of the package feed 6.0.0, each by what would come of it.
const article = (overrides: Partial<FeedItem> = {}) =>
	feedItem({
		url: "https://news.example/articles/hafen",
		authors: ["Ada Beispiel", "Bert Muster"],
		topics: ["Wohnen"],
		published_at: "2024-07-15T07:00:00.000Z",
		updated_at: "2024-07-16T07:00:00.000Z",
		content_html: "<p>Text</p>",
		...overrides,
	});
const channel = (one: FeedItem, overrides: Partial<FeedChannel> = {}) =>
	feedChannel([one], {
		id: "urn:uuid:1",
		title: "Nachrichten",
		description: "Was war",
		hubs: ["https://hub.example/?a=1&b=2", "https://hub2.example/"],
		...overrides,
	});
const rss = (one: FeedItem, overrides = {}) =>
	parseXml(feedFormats.rss.render(channel(one, overrides))).children[0];
const item = (one: FeedItem) => childrenOf(rss(one), "item")[0];
const atom = (one: FeedItem, overrides = {}) =>
	parseXml(feedFormats.atom.render(channel(one, overrides)));
const entry = (one: FeedItem) => childrenOf(atom(one), "entry")[0];
const json = (one: FeedItem, overrides = {}) =>
	JSON.parse(feedFormats.json.render(channel(one, overrides)));
const image = (overrides: Partial<FeedImage> = {}): FeedImage => ({
	url: "https://img.example/4711",
	alt: "Ein Kran",
	...overrides,
});

describe("D3: markup in attributes", () => {
	it("is escaped in Atom's categories and links", () => {
		const one = article({ topics: ['<&">'], image: image({ alt: '<&">' }) });
		expect(childrenOf(entry(one), "category")[0]?.attributes.term).toBe('<&">');
		const links = childrenOf(entry(one), "link").map(({ attributes }) => attributes.title);
		expect(links).toContain('<&">');
	});
});

describe("D6: JSON Feed is of version 1.1", () => {
	it("with all authors, a language, hubs and attachments, and nothing of version 1", () => {
		const feed = json(article({ image: image({ type: "image/jpeg", bytes: 7 }) }));
		expect(feed.version).toBe("https://jsonfeed.org/version/1.1");
		expect(feed.hubs).toEqual([
			{ type: "WebSub", url: "https://hub.example/?a=1&b=2" },
			{ type: "WebSub", url: "https://hub2.example/" },
		]);
		expect(feed.items[0]).toMatchObject({
			authors: [{ name: "Ada Beispiel" }, { name: "Bert Muster" }],
			language: "de",
			attachments: [{ url: "https://img.example/4711", mime_type: "image/jpeg", size_in_bytes: 7 }],
		});
		expect(feed).not.toHaveProperty("author");
		expect(feed.items[0]).not.toHaveProperty("author");
	});
});

describe("D7: ids", () => {
	it.each(["https://Example.org/Ä b", "not a url", "urn:x:<&>"])(
		"%s is in Atom to the letter",
		(id) => {
			expect(textsIn(entry(article({ id })), "id")).toEqual([id]);
		},
	);
});

describe("D8: authors in RSS", () => {
	it("are names in one dc:creator, and no <author> without an address", () => {
		expect(textsIn(item(article()), "dc:creator")).toEqual(["Ada Beispiel, Bert Muster"]);
		expect(childrenOf(item(article()), "author")).toEqual([]);
	});

	it("stand beside the whole text as description where there is no summary", () => {
		const image = '<p><img src="https://img.example/a.png"></p>';
		const one = item(article({ summary: "", content_html: image }));
		expect(textsIn(one, "description")).toEqual([image]);
	});

	it("need no content for their namespace", () => {
		const bare = article({ content_html: "", summary: "" });
		expect(textsIn(item(bare), "dc:creator")).toHaveLength(1);
	});
});

describe("D9: images", () => {
	it.each([
		[{ url: "https://img.example/a.jpg" }, "image/jpeg"],
		[{ url: "https://img.example/a.svg?x=.png" }, "image/svg+xml"],
		[{ type: "image/webp" }, "image/webp"],
		[{}, undefined],
		[{ url: "https://img.example/a.constructor" }, undefined],
	])("%j are of type %s, everywhere", (overrides, type) => {
		const one = article({ image: image(overrides) });
		expect(childrenOf(item(one), "enclosure")[0]?.attributes.type).toBe(type);
		expect(childrenOf(item(one), "media:content")[0]?.attributes.type).toBe(type);
		const enclosure = childrenOf(entry(one), "link").find(
			(link) => link.attributes.rel === "enclosure",
		);
		expect(enclosure?.attributes.type).toBe(type);
		expect(json(one).items[0].attachments?.[0].mime_type).toBe(type);
	});

	it("say no more of themselves than is known", () => {
		const one = article({ image: image({ type: "image/png", width: 10, height: 20, bytes: 30 }) });
		expect(childrenOf(item(one), "enclosure")[0]?.attributes).toEqual({
			url: "https://img.example/4711",
			type: "image/png",
			length: "30",
		});
		expect(childrenOf(item(one), "media:content")[0]?.attributes).toMatchObject({
			medium: "image",
			width: "10",
			height: "20",
		});
	});
});

describe("captions and credits of images", () => {
	const one = article({ image: image({ caption: "Der <Kran>", credit: "Ada & Co." }) });

	it("are in Media RSS, in RSS and Atom", () => {
		for (const media of [item(one), entry(one)].map((node) => childrenOf(node, "media:content"))) {
			expect(media[0]?.attributes).toMatchObject({ url: image().url, medium: "image" });
			expect(textsIn(media[0], "media:description")).toEqual(["Der <Kran>"]);
			expect(textsIn(media[0], "media:credit")).toEqual(["Ada & Co."]);
		}
		expect(
			textsIn(
				childrenOf(item(article({ image: image() })), "media:content")[0],
				"media:description",
			),
		).toEqual(["Ein Kran"]);
		expect(childrenOf(entry(article({ image: image() })), "media:content")).toEqual([]);
	});

	it("are in an object of the service in JSON Feed, beside label and corrections", () => {
		const corrections = [{ at: "2024-07-16T07:00:00.000Z", text: "Es sind 120." }];
		expect(json({ ...one, label: "comment", corrections }).items[0]._randnotiz).toEqual({
			label: "comment",
			corrections,
			image_caption: "Der <Kran>",
			image_credit: "Ada & Co.",
		});
		expect(json(article()).items[0]).not.toHaveProperty("_randnotiz");
	});
});

describe("D10, D11: what is not known", () => {
	it("is neither now nor “undefined”", () => {
		const bare = article({ authors: [], topics: [], summary: "", content_html: "" });
		for (const { render } of Object.values(feedFormats)) {
			const feed = render(channel(bare));
			expect(feed).not.toMatch(/undefined|Invalid Date/);
			expect(feed).not.toContain(String(new Date().getUTCFullYear()));
		}
	});
});

describe("D13: Atom", () => {
	it("has languages, links with types, hubs and its generator's address", () => {
		const feed = atom(article({ language: "en" }));
		expect(feed.attributes["xml:lang"]).toBe("de");
		expect(childrenOf(feed, "entry")[0]?.attributes["xml:lang"]).toBe("en");
		const links = childrenOf(feed, "link").map(({ attributes }) => attributes);
		expect(links).toEqual([
			{ rel: "self", type: "application/atom+xml", href: "https://news.example/feed" },
			{ rel: "alternate", type: "text/html", href: "https://news.example/" },
			{ rel: "hub", href: "https://hub.example/?a=1&b=2" },
			{ rel: "hub", href: "https://hub2.example/" },
		]);
		expect(childrenOf(feed, "generator")[0]?.attributes.uri).toBe("https://news.example/");
		expect(childrenOf(childrenOf(feed, "entry")[0], "link")[0]?.attributes).toEqual({
			rel: "alternate",
			type: "text/html",
			href: "https://news.example/articles/hafen",
		});
	});
});

describe("D14, D15: formats", () => {
	it("name each its own address, and nothing of the others", () => {
		const history = {
			isArchive: true,
			current: "https://news.example/c",
			previous: "https://news.example/p",
		};
		const links = (root: ReturnType<typeof rss>, name: string) =>
			childrenOf(root, name).map(({ attributes }) => [attributes.rel, attributes.type]);
		expect(links(rss(article(), { history }), "atom:link").slice(0, 3)).toEqual(
			["self", "current", "prev-archive"].map((rel) => [rel, "application/rss+xml"]),
		);
		expect(Object.keys(json(article(), { history })).filter((key) => key.includes(":"))).toEqual(
			[],
		);
		expect(json(article(), { history }).next_url).toBe("https://news.example/p");
	});
});

describe("D16, D17: RSS", () => {
	it("has its links before its items, a stylesheet of type text/css, and no CDATA", () => {
		const xml = feedFormats.rss.render(channel(article()));
		expect(xml.indexOf("<atom:link")).toBeLessThan(xml.indexOf("<item>"));
		expect(xml).toContain(
			'<?xml-stylesheet type="text/css" href="https://news.example/feed.css"?>',
		);
		expect(xml).not.toContain("CDATA");
	});

	it("writes markup in plain text as the RSS profile recommends", () => {
		const xml = feedFormats.rss.render(channel(article({ title: "A & <b>" })));
		expect(xml).toContain("<title>A &#x26; &#x3C;b></title>");
	});
});

describe("D18: rendering", () => {
	it("changes nothing of what it is given", () => {
		const given = channel(article({ image: image() }));
		const before = structuredClone(given);
		for (const { render } of Object.values(feedFormats)) expect(render(given)).toBe(render(given));
		expect(given).toEqual(before);
	});
});
