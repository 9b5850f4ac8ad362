import { feedFormats } from "../../formats/feed-formats.ts";
import type { Site } from "../../platform/schema/site-settings.schema.ts";
import { channelName } from "../../publication/channel-name.ts";
import type { ChannelRow } from "../../publication/channels.sql.ts";
import { feedPath } from "../../publication/feed-addresses.ts";
import { toSelection } from "../../publication/listings.sql.ts";
import type { ChannelKind } from "../../publication/selection.schema.ts";
import { channelKindOf, channelKinds, selectionPath } from "../../publication/selection.schema.ts";
import type { ChannelCount } from "./channel-counts.schema.ts";

/** Converts a channel to its name and path for pages and OPML. */
export function toNamedChannel(site: Site, row: ChannelRow): NamedChannel {
	const selection = toSelection(row.listing_key);
	return {
		group: channelKindOf(selection) ?? "site",
		title: channelName(site, selection, row.name),
		path: selectionPath(selection),
	};
}

/** Converts a channel to its entry in the API, with its number of articles. */
export function toChannelCount(site: Site, row: ChannelRow): ChannelCount {
	const selection = toSelection(row.listing_key);
	const selector = channelKindOf(selection);
	const feed = (format: keyof typeof feedFormats) =>
		site.url + feedPath({ selection, format: feedFormats[format] });
	return {
		name: channelName(site, selection, row.name),
		slug: (selector && selection[channelKinds[selector]]) ?? "",
		url: site.url + selectionPath(selection),
		feeds: { rss: feed("rss"), atom: feed("atom"), json: feed("json") },
		articles: row.article_count,
		newest_at: (row.newest_at ?? row.changed_at).toISOString(),
	};
}

/** A channel's name, and the path of its page: "" for all articles. */
export interface NamedChannel {
	group: ChannelKind | "site";
	title: string;
	path: string;
}
