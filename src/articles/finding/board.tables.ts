import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { flag } from "../../platform/db/columns.ts";
import type { ArticleStatus } from "../article/article.schema.ts";

/** Kept by triggers of `articles` and `article_words`; nothing else writes it. */
export const boardEntries = sqliteTable("board_entries", {
	article_key: integer().primaryKey(),
	status: text().$type<ArticleStatus>().notNull(),
	has_draft: flag().notNull(),
	changed_at: integer({ mode: "timestamp_ms" }).notNull(),
	published_at: integer().notNull(),
	scheduled_at: integer().notNull(),
	title: text().notNull(),
});
