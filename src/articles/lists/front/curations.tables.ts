import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

export const curations = sqliteTable("curations", {
	listing_key: text().primaryKey(),
	lead: text(),
	pinned: text({ mode: "json" }).$type<string[]>().notNull(),
	sections: text({ mode: "json" }).$type<string[]>().notNull(),
	revision: integer().notNull(),
});
