import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** The words of working copies, for the newsroom's search. */
export const articleDraftWords = sqliteTable("article_draft_words", {
	article_key: integer().primaryKey(),
	title: text().notNull(),
	summary: text().notNull(),
	listing_keys: text({ mode: "json" }).$type<string[]>().notNull(),
	text: text().notNull(),
});
