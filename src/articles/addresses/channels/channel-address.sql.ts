import { asc, eq, sql } from "drizzle-orm";
import type { Database } from "../../../platform/db/connection.ts";
import {
	channelAddresses,
	channelRenames,
	channels,
} from "../../../publication/channels.tables.ts";

/** The columns of a former address of a channel. */
export const channelAddressColumns = {
	former: channelAddresses.listing_key,
	present: channelAddresses.present_key,
};

/** The most former addresses of a channel that anything names. */
const MOST_FORMER = 100;

export type ChannelRenameRow = typeof channelRenames.$inferSelect;

/** Returns the present keys by these former ones; a channel at a former address comes first. Reads two rows for each that is one. */
export async function findPresentKeys(db: Database, keys: string[]): Promise<Map<string, string>> {
	const isOne = sql`listing_key IN (SELECT value FROM json_each(${JSON.stringify(keys)}))`;
	const rows = await db
		.select(channelAddressColumns)
		.from(channelAddresses)
		.where(sql`${isOne} AND ${IS_FREE}`);
	return new Map(rows.map(({ former, present }) => [former, present]));
}

/** Returns the same for all former keys of the channels that had one of these. */
export async function listPresentKeys(db: Database, keys: string[]): Promise<Map<string, string>> {
	const isOfOne = sql`present_key IN (SELECT present_key FROM channel_addresses
		WHERE listing_key IN (SELECT value FROM json_each(${JSON.stringify(keys)})))`;
	const rows = await db
		.select(channelAddressColumns)
		.from(channelAddresses)
		.where(sql`${isOfOne} AND ${IS_FREE}`)
		.limit(MOST_FORMER);
	return new Map(rows.map(({ former, present }) => [former, present]));
}

const IS_FREE = sql`NOT EXISTS (
	SELECT 1 FROM channels AS other WHERE other.listing_key = channel_addresses.listing_key)`;

/** Returns the former keys of a channel. */
export async function listFormerKeys(db: Database, key: string): Promise<string[]> {
	const rows = await db
		.select({ key: channelAddresses.listing_key })
		.from(channelAddresses)
		.where(sql`present_key = ${key} AND ${IS_FREE}`)
		.limit(MOST_FORMER);
	return rows.map((row) => row.key);
}

/** Returns the renaming of a channel that is under way, by its present key. */
export function findRenaming(db: Database, key: string): Promise<ChannelRenameRow | undefined> {
	return db.select().from(channelRenames).where(eq(channelRenames.present_key, key)).get();
}

/** Returns the oldest renaming that is under way. */
export function findOldestRenaming(db: Database): Promise<ChannelRenameRow | undefined> {
	return db.select().from(channelRenames).orderBy(asc(channelRenames.started_at)).limit(1).get();
}

/** Returns the keys of all languages that have a channel. */
export async function listLanguageKeys(db: Database): Promise<string[]> {
	const rows = await db
		.select({ key: channels.listing_key })
		.from(channels)
		.where(sql`listing_key > 'language=' AND listing_key < 'language>'`);
	return rows.map(({ key }) => key);
}

/** Returns the present names of channels by their former keys; a channel at a former address comes first. */
export async function findPresentNames(db: Database, keys: string[]): Promise<Map<string, string>> {
	const isOne = sql`${channelAddresses.listing_key} IN (SELECT value FROM json_each(${JSON.stringify(keys)}))`;
	const rows = await db
		.select({ former: channelAddresses.listing_key, name: channels.name })
		.from(channelAddresses)
		.innerJoin(channels, eq(channels.listing_key, channelAddresses.present_key))
		.where(sql`${isOne} AND ${IS_FREE}`);
	return new Map(rows.map(({ former, name }) => [former, name]));
}
