import { eq, getTableColumns, type SQL, sql } from "drizzle-orm";
import type { Database } from "../platform/db/connection.ts";
import { CURRENT_REVISION } from "../platform/db/revision.sql.ts";
import { toSlug } from "../platform/schema/slug.schema.ts";
import { type ChannelOfArticle, channels } from "./channels.tables.ts";
import { listingKey } from "./listings.sql.ts";

export type ChannelRow = typeof channels.$inferSelect;
export const channelColumns = getTableColumns(channels);

/** A page or an OPML file with more channels would be of no use. */
const MAX_CHANNELS = 1000;

/** Returns the channel of a list of articles; undefined if no article was ever in it. */
export function findChannel(db: Database, key: string): Promise<ChannelRow | undefined> {
	return db.select().from(channels).where(eq(channels.listing_key, key)).get();
}

/** Returns all channels by key, the site's own first. */
export function listChannels(db: Database): Promise<ChannelRow[]> {
	return db.select().from(channels).orderBy(channels.listing_key).limit(MAX_CHANNELS).all();
}

/** Returns the channels that an article is in while it is public; a new channel takes the id from here. */
export function toChannels(article: {
	topics: string[];
	authors: string[];
	language: string;
}): ChannelOfArticle[] {
	const { topics, authors, language } = article;
	const named: [string, string][] = [
		["", ""],
		[listingKey({ language }), language],
		...topics.map((name): [string, string] => [listingKey({ topic: toSlug(name) }), name]),
		...authors.map((name): [string, string] => [listingKey({ author: toSlug(name) }), name]),
	];
	return [...new Map(named)].map(([key, name]) => ({ key, name, id: newId() }));
}

/**
 * Marks the channels in `source` (JSON) as changed, and creates those that are new, with no articles: the
 * triggers channel_gains_article and channel_loses_article then keep article_count and newest_at.
 */
export function touchChannels(db: Database, source: SQL, now: Date) {
	return db
		.insert(channels)
		.select(sql`
			SELECT json_extract(value, '$.key'), min(json_extract(value, '$.id')),
				max(json_extract(value, '$.name')), ${CURRENT_REVISION}, ${now.getTime()}, 0, NULL
			FROM ${source} GROUP BY 1`)
		.onConflictDoUpdate({ target: channels.listing_key, set: touched(now, sql`excluded.name`) });
}

/** Marks every channel as changed. */
export function touchAllChannels(db: Database, now: Date) {
	return db.update(channels).set(touched(now, sql`${channels.name}`));
}

// The time is never ahead of the clock, also after many changes in one second: only the ETag tells those apart.
function touched(now: Date, name: SQL) {
	return {
		name,
		revision: CURRENT_REVISION,
		changed_at: now,
	};
}

function newId(): string {
	return `urn:uuid:${crypto.randomUUID()}`;
}
