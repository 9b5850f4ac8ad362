import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

export const contentUpgrade = sqliteTable("content_upgrade", {
	id: integer().primaryKey(),
	version: integer().notNull(),
	article_key: integer(),
	static_page_slug: text().default(""),
});
