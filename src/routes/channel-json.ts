import type { ChannelRow } from "../db/channels.ts";
import { selectionOf } from "../db/listings.ts";
import { channelName } from "../pages/channel-name.ts";
import type { NamedChannel } from "../pages/feeds-page.tsx";
import { selectionPath, selectorOf } from "../schemas/selection.ts";
import type { Site } from "../schemas/site.ts";

/** A channel as pages and OPML name it. */
export function namedChannel(site: Site, row: ChannelRow): NamedChannel {
	const selection = selectionOf(row.listing_key);
	return {
		group: selectorOf(selection) ?? "site",
		title: channelName(site, selection, row.name),
		path: selectionPath(selection),
	};
}
