import { and, desc, eq, getTableColumns, lt, type SQL, sql } from "drizzle-orm";
import type { Database } from "../platform/db/connection.ts";
import { CURRENT_EPOCH, CURRENT_REVISION } from "../platform/db/revision.sql.ts";
import { toSlug } from "../platform/schema/slug.schema.ts";
import { type ChannelOfArticle, channels } from "./channels.tables.ts";
import { listingKey } from "./listings.sql.ts";

export type ChannelRow = typeof channels.$inferSelect;
export const channelColumns = getTableColumns(channels);

/** The most channels in one part of a page, an OPML file or a sitemap. */
const CHANNELS_PER_PART = 1000;
const HAS_ARTICLES = sql`article_count > 0 AND listing_key != ''`;

/** A part of all channels that have articles, by key. */
export interface ChannelPart {
	rows: ChannelRow[];
	/** The key after which the next part begins; undefined in the last. */
	next: string | undefined;
}

/** Returns the channel of a list of articles; undefined if no article was ever in it. */
export function findChannel(db: Database, key: string): Promise<ChannelRow | undefined> {
	return db.select().from(channels).where(eq(channels.listing_key, key)).get();
}

/** Returns the channels of several lists, by key. */
export async function findChannels(db: Database, keys: string[]): Promise<Map<string, ChannelRow>> {
	const isWanted = sql`listing_key IN (SELECT value FROM json_each(${JSON.stringify(keys)}))`;
	const rows = await db.select().from(channels).where(isWanted);
	return new Map(rows.map((row) => [row.listing_key, row]));
}

export type FeedChannelRow = NonNullable<Awaited<ReturnType<typeof findFeedChannel>>>;

/** Returns the channel of a feed, and the epoch of the archive that its revision is of. */
export function findFeedChannel(db: Database, key: string) {
	const columns = { ...channelColumns, epoch: CURRENT_EPOCH };
	return db.select(columns).from(channels).where(eq(channels.listing_key, key)).get();
}

/**
 * Returns the channels that have articles, in parts: topics come first, because there may be many
 * authors. The site's own channel is always in the first part, and first in it.
 */
export async function listChannels(db: Database, after?: string): Promise<ChannelPart> {
	const isNext =
		after === undefined ? HAS_ARTICLES : and(HAS_ARTICLES, lt(channels.listing_key, after));
	const found = await db
		.select()
		.from(channels)
		.where(isNext)
		.orderBy(desc(channels.listing_key))
		.limit(CHANNELS_PER_PART + 1);
	const rows = found.slice(0, CHANNELS_PER_PART);
	const next = found.length > rows.length ? rows.at(-1)?.listing_key : undefined;
	const site = after === undefined ? await findChannel(db, "") : undefined;
	return { rows: [...(site ? [site] : []), ...rows.reverse()], next };
}

/** Returns the keys after which a further part of `listChannels` begins. Reads all channels. */
export async function listChannelParts(db: Database): Promise<string[]> {
	const rows = await db.all<{ listing_key: string }>(sql`
		SELECT listing_key FROM (
			SELECT listing_key, row_number() OVER (ORDER BY listing_key DESC) AS place, count(*) OVER () AS total
			FROM channels WHERE ${HAS_ARTICLES})
		WHERE place % ${CHANNELS_PER_PART} = 0 AND place < total ORDER BY place`);
	return rows.map(({ listing_key }) => listing_key);
}

/** Returns the keys of all channels that have articles. */
export async function listChannelKeys(db: Database): Promise<string[]> {
	const rows = await db
		.select({ key: channels.listing_key })
		.from(channels)
		.where(sql`article_count > 0`)
		.orderBy(channels.listing_key);
	return rows.map(({ key }) => key);
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
 * While a channel is being renamed, an article may still name it as it was: the present one is meant.
 */
export function touchChannels(db: Database, source: SQL, now: Date) {
	return db
		.insert(channels)
		.select(sql`
			SELECT coalesce(present_key, json_extract(value, '$.key')), min(json_extract(value, '$.id')),
				max(coalesce(channel_renames.name, json_extract(value, '$.name'))),
				${CURRENT_REVISION}, ${now.getTime()}, 0, NULL
			FROM (SELECT value FROM ${source})
				LEFT JOIN channel_renames ON former_key = json_extract(value, '$.key')
			WHERE true GROUP BY 1`)
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
