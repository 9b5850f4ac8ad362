import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { time } from "../platform/db/columns.ts";

export const media = sqliteTable(
	"media",
	{
		media_key: integer().primaryKey(),
		id: text().notNull().unique(),
		origin: text().notNull().unique(),
		file: text().notNull(),
		type: text().notNull(),
		width: integer().notNull(),
		height: integer().notNull(),
		bytes: integer().notNull(),
		alt: text().notNull(),
		caption: text(),
		credit: text(),
		name: text(),
		words: text().notNull(),
		created_at: time().notNull(),
		created_by: text().notNull(),
	},
	(table) => [index("media_by_time").on(table.created_at, table.media_key)],
);

export const mediaFiles = sqliteTable(
	"media_files",
	{
		media_key: integer().notNull(),
		file: text().notNull(),
		width: integer().notNull(),
		height: integer().notNull(),
		bytes: integer().notNull(),
	},
	(table) => [
		primaryKey({ columns: [table.media_key, table.file] }),
		index("media_files_by_file").on(table.file),
	],
);

export const looseFiles = sqliteTable(
	"loose_files",
	{
		file: text().primaryKey(),
		since: time().notNull(),
		erasing_at: time(),
	},
	(table) => [index("loose_files_by_time").on(table.since)],
);

/** The place at which an article shows a picture. */
export type MediaPlace = "article";

export const mediaUses = sqliteTable(
	"media_uses",
	{
		article_key: integer().notNull(),
		place: text().$type<MediaPlace>().notNull(),
		media_key: integer().notNull(),
	},
	(table) => [
		primaryKey({ columns: [table.article_key, table.place, table.media_key] }),
		index("media_uses_by_media").on(table.media_key),
	],
);
