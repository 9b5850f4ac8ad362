import { renderAtom } from "../../../formats/atom.ts";
import type { FeedChannel, FeedItem } from "../../../formats/feed-channel.ts";
import { renderJsonFeed } from "../../../formats/json-feed.ts";
import { renderRss } from "../../../formats/rss.ts";
import type { Site } from "../../../platform/schema/site-settings.schema.ts";
import { feedStylesheetPath } from "../../../platform/ui/stylesheets.ts";

/** So much of an item is shown: the text in it is on the page above anyway. */
const MOST_SHOWN = 20_000;

/** The item of an article as it stands in each format; the rest of the feed is left out. */
export interface FeedSource {
	name: string;
	source: string;
	isCut: boolean;
}

/** Renders the item of an article by the renderers of the feeds. */
export function feedSources(site: Site, item: FeedItem): FeedSource[] {
	const channel = toChannel(site, item);
	return [
		toSource("RSS", between(renderRss(channel), "<item>", "</item>")),
		toSource("Atom", between(renderAtom(channel), "<entry", "</entry>")),
		toSource("JSON Feed", itemOf(renderJsonFeed(channel))),
	];
}

function toChannel(site: Site, item: FeedItem): FeedChannel {
	return {
		...{ id: site.url, title: site.title, description: site.description, language: site.language },
		author: { name: site.title, url: `${site.url}/` },
		...{ homeUrl: `${site.url}/`, feedUrl: `${site.url}/rss.xml`, iconUrl: `${site.url}/icon.png` },
		stylesheetUrl: site.url + feedStylesheetPath,
		...{ hubs: [], history: {}, updated: new Date(item.updated_at), items: [item] },
	};
}

function toSource(name: string, source: string): FeedSource {
	const isCut = source.length > MOST_SHOWN;
	return { name, source: isCut ? source.slice(0, MOST_SHOWN).toWellFormed() : source, isCut };
}

// The items stand below the channel: they lose its indent.
function between(xml: string, start: string, end: string): string {
	const [from, to] = [xml.indexOf(start), xml.lastIndexOf(end)];
	const indent = xml.slice(xml.lastIndexOf("\n", from) + 1, from);
	return xml.slice(from, to + end.length).replaceAll(`\n${indent}`, "\n");
}

function itemOf(json: string): string {
	const { items } = JSON.parse(json);
	return JSON.stringify(Array.isArray(items) ? items[0] : undefined, null, 2);
}
