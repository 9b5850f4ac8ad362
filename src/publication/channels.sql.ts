import { eq, getTableColumns, type SQL, sql } from "drizzle-orm";
import type { Database } from "../platform/db/connection.ts";
import { CURRENT_REVISION } from "../platform/db/revision.sql.ts";
import { toSlug } from "../platform/schema/slug.schema.ts";
import { type ChannelOfArticle, channels } from "./channels.tables.ts";
import { listingKey } from "./listings.sql.ts";

export type ChannelRow = typeof channels.$inferSelect;
export const channelColumns = getTableColumns(channels);

/** The most channels that are listed: a page or an OPML of more helps nobody. */
const MAX_CHANNELS = 1000;

/** The channel of a list of articles; undefined if no article ever stood in it. */
export function findChannel(db: Database, key: string): Promise<ChannelRow | undefined> {
	return db.select().from(channels).where(eq(channels.listing_key, key)).get();
}

/** All channels by key, the site's first. */
export function listChannels(db: Database): Promise<ChannelRow[]> {
	return db.select().from(channels).orderBy(channels.listing_key).limit(MAX_CHANNELS).all();
}

/** The channels an article stands in once it is public; new ones get the id they will keep. */
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

/** Marks as changed the channels that `source` lists as JSON, each once, and makes those that are new. */
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

// Feed readers tell changes apart by Last-Modified, which counts seconds: no two share one.
function touched(now: Date, name: SQL) {
	return {
		name,
		revision: CURRENT_REVISION,
		changed_at: sql`max(${now.getTime()}, (channels.changed_at / 1000 + 1) * 1000)`,
	};
}

function newId(): string {
	return `urn:uuid:${crypto.randomUUID()}`;
}
