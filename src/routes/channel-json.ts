import type { ChannelRow } from "../db/channels.ts";
import { selectionOf } from "../db/listings.ts";
import { feedFormats } from "../feeds/formats.ts";
import { channelName } from "../pages/channel-name.ts";
import type { NamedChannel } from "../pages/feeds-page.tsx";
import type { ChannelCount } from "../schemas/channel-count.ts";
import { selectionPath, selectorOf, selectors } from "../schemas/selection.ts";
import type { Site } from "../schemas/site.ts";
import { feedPath } from "./feed-address.ts";

/** A channel as pages and OPML name it. */
export function namedChannel(site: Site, row: ChannelRow): NamedChannel {
	const selection = selectionOf(row.listing_key);
	return {
		group: selectorOf(selection) ?? "site",
		title: channelName(site, selection, row.name),
		path: selectionPath(selection),
	};
}

/** A channel with how many articles it has. */
export function channelCount(site: Site, row: ChannelRow): ChannelCount {
	const selection = selectionOf(row.listing_key);
	const selector = selectorOf(selection);
	const feed = (format: keyof typeof feedFormats) =>
		site.url + feedPath({ selection, format: feedFormats[format] });
	return {
		name: channelName(site, selection, row.name),
		slug: (selector && selection[selectors[selector]]) ?? "",
		url: site.url + selectionPath(selection),
		feeds: { rss: feed("rss"), atom: feed("atom"), json: feed("json") },
		articles: row.articles,
		newest_at: (row.newest_at ?? row.changed_at).toISOString(),
	};
}
