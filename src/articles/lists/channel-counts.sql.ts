import { and, asc, gt, isNotNull, lt } from "drizzle-orm";
import type { Database } from "../../platform/db/connection.ts";
import { channels } from "../../publication/channels.tables.ts";
import { listingKey } from "../../publication/listings.sql.ts";
import type { ChannelKind } from "../../publication/selection.schema.ts";
import { channelKinds } from "../../publication/selection.schema.ts";
import type { ChannelQuery } from "./channel-counts.schema.ts";

/** Returns a page of the channels of one kind that have public articles, by slug. Triggers keep article_count and newest_at. */
export async function listChannelCounts(
	db: Database,
	selector: ChannelKind,
	{ limit, cursor }: ChannelQuery,
) {
	const kind = channelKinds[selector];
	const rows = await db
		.select()
		.from(channels)
		.where(
			and(
				gt(channels.listing_key, cursor ? listingKey({ [kind]: cursor }) : `${kind}=`),
				// “>” comes after “=”, so this is the end of all keys that begin with the kind.
				lt(channels.listing_key, `${kind}>`),
				gt(channels.article_count, 0),
				isNotNull(channels.newest_at),
			),
		)
		.orderBy(asc(channels.listing_key))
		.limit(limit + 1);
	return { rows: rows.slice(0, limit), hasMore: rows.length > limit };
}
