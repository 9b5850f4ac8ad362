import type { Site } from "../../../platform/schema/site-settings.schema.ts";
import type { ChannelRow } from "../../../publication/channels.sql.ts";
import { toSelection } from "../../../publication/listings.sql.ts";
import { selectionPath } from "../../../publication/selection.schema.ts";
import type { ChannelRenameRow } from "./channel-address.sql.ts";
import type { NewsroomChannel } from "./channel-newsroom.schema.ts";

/** Converts a channel to what the newsroom reads of it. */
export function toNewsroomChannel(
	site: Site,
	row: ChannelRow,
	formerKeys: string[],
	renaming: ChannelRenameRow | undefined,
): NewsroomChannel {
	return {
		name: row.name,
		slug: slugOf(row.listing_key),
		url: site.url + selectionPath(toSelection(row.listing_key)),
		articles: row.article_count,
		former_slugs: formerKeys.map(slugOf),
		...(renaming && {
			renaming: { since: renaming.started_at.toISOString(), changed: renaming.changed },
		}),
	};
}

/** Returns the slug in the key of a topic or an author. */
export function slugOf(key: string): string {
	const { topic, author } = toSelection(key);
	return topic ?? author ?? "";
}
