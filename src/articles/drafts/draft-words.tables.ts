import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** What the newsroom's search finds of a working copy. */
export const articleDraftWords = sqliteTable("article_draft_words", {
	article_key: integer().primaryKey(),
	title: text().notNull(),
	summary: text().notNull(),
	listing_keys: text({ mode: "json" }).$type<string[]>().notNull(),
	text: text().notNull(),
});
