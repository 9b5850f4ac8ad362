import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { time } from "../platform/db/columns.ts";

export const staticPages = sqliteTable("static_pages", {
	slug: text().primaryKey(),
	language: text().notNull(),
	title: text().notNull(),
	footer: integer(),
	created_at: time().notNull(),
	updated_at: time().notNull(),
	revision: integer().notNull(),
	format: text().$type<"markdown" | "html">().notNull(),
	source: text().notNull(),
	html: text().notNull(),
});
