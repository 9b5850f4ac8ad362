import { integer, sqliteTable } from "drizzle-orm/sqlite-core";
import { time } from "../platform/db/columns.ts";

export const sitemapPages = sqliteTable("sitemap_pages", {
	page: integer().primaryKey(),
	changed_at: time().notNull(),
});
