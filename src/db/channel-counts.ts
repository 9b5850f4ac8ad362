import { and, asc, gt, isNotNull, lt } from "drizzle-orm";
import type { ChannelQuery } from "../schemas/channel-count.ts";
import type { Selector } from "../schemas/selection.ts";
import { selectors } from "../schemas/selection.ts";
import type { Database } from "./connection.ts";
import { listingKey } from "./listings.ts";
import { channels } from "./schema.ts";

/** A page of the channels of one kind that have public articles, by slug. */
export async function countedChannels(
	db: Database,
	selector: Selector,
	{ limit, cursor }: ChannelQuery,
) {
	const kind = selectors[selector];
	const rows = await db
		.select()
		.from(channels)
		.where(
			and(
				gt(channels.listing_key, cursor ? listingKey({ [kind]: cursor }) : `${kind}=`),
				// “>” follows “=”: the end of all keys that begin with the kind.
				lt(channels.listing_key, `${kind}>`),
				gt(channels.articles, 0),
				isNotNull(channels.newest_at),
			),
		)
		.orderBy(asc(channels.listing_key))
		.limit(limit + 1);
	return { rows: rows.slice(0, limit), hasMore: rows.length > limit };
}
