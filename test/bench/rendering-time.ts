import { renderContent } from "../../src/content/render-content.ts";
import type { FeedChannel, FeedItem } from "../../src/formats/feed-channel.ts";
import { feedFormats } from "../../src/formats/feed-formats.ts";
import { sampleMarkdown } from "./sample-text.ts";

/** What rendering one feed takes in Node, in ms, ascending. */
export interface RenderingTime {
	file: string;
	times: number[];
}

const SITE = "https://bench.example";
const RUNS = 400;
/** Until the code is compiled. */
const WARM_UP = 100;
const FEED_LENGTH = 50;
const ARTICLE_BYTES = 4096;
const DAY = "2026-10-02T09:00:00Z";

function item(number: number): FeedItem {
	const url = `${SITE}/articles/meldung-${number}`;
	return {
		id: `tag:bench.example,2026:${number}`,
		url,
		language: "de",
		title: `Meldung ${number}: „Wärme & Würde“`,
		summary: "Die Genossenschaft hat im Frühjahr 120 Wohnungen fertiggestellt.",
		content_html: renderContent({ markdown: sampleMarkdown(ARTICLE_BYTES, number) }, url).html,
		authors: ["Ada Beispiel"],
		topics: ["Energie & Klima", "Recht"],
		published_at: DAY,
		updated_at: DAY,
	};
}

/** Renders a full feed in each format, again and again. */
export function renderingTimes(): RenderingTime[] {
	const channel: FeedChannel = {
		id: `${SITE}/`,
		title: "Randnotiz",
		description: "Meldungen",
		language: "de",
		author: { name: "Randnotiz", url: `${SITE}/` },
		homeUrl: `${SITE}/`,
		feedUrl: `${SITE}/rss.xml`,
		iconUrl: `${SITE}/icon.png`,
		stylesheetUrl: `${SITE}/feed.css`,
		hubs: [],
		updated: new Date(DAY),
		history: {},
		items: Array.from({ length: FEED_LENGTH }, (_, number) => item(number)),
	};
	return Object.values(feedFormats).map(({ file, render }) => {
		const times = Array.from({ length: RUNS }, () => {
			const begin = performance.now();
			render(channel);
			return performance.now() - begin;
		});
		return { file, times: times.slice(WARM_UP).sort((a, b) => a - b) };
	});
}
