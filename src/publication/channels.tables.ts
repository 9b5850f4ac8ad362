import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { time } from "../platform/db/columns.ts";

export const listings = sqliteTable(
	"listings",
	{
		listing_key: text().notNull(),
		published_at: time().notNull(),
		article_key: integer().notNull(),
		updated_at: time().notNull(),
	},
	(table) => [primaryKey({ columns: [table.listing_key, table.published_at, table.article_key] })],
);

/** A channel that an article is in while it is public. */
export interface ChannelOfArticle {
	key: string;
	id: string;
	name: string;
}

export const channels = sqliteTable("channels", {
	listing_key: text().primaryKey(),
	id: text().notNull(),
	name: text().notNull(),
	revision: integer().notNull(),
	changed_at: time().notNull(),
	article_count: integer().notNull(),
	newest_at: time(),
});

export const channelAddresses = sqliteTable(
	"channel_addresses",
	{
		listing_key: text().primaryKey(),
		present_key: text().notNull(),
		since: time().notNull(),
	},
	(table) => [index("channel_addresses_by_present").on(table.present_key)],
);

export const channelRenames = sqliteTable("channel_renames", {
	former_key: text().primaryKey(),
	present_key: text().notNull(),
	name: text().notNull(),
	revision: integer().notNull(),
	started_at: time().notNull(),
	article_key: integer().notNull(),
	changed: integer().notNull(),
});
