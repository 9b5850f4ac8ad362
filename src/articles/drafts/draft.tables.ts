import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { time } from "../../platform/db/columns.ts";
import type { Effect } from "../article/article-notes.schema.ts";

export const articleDrafts = sqliteTable("article_drafts", {
	article_key: integer().primaryKey(),
	tag: text().notNull(),
	revision: integer().notNull(),
	title: text().notNull(),
	created_by: text().notNull(),
	created_name: text().notNull(),
	created_at: time().notNull(),
	updated_by: text().notNull(),
	updated_name: text().notNull(),
	updated_at: time().notNull(),
	publish_at: time(),
	effect: text().$type<Effect>(),
	correction: text(),
	input: text({ mode: "json" }).$type<Record<string, unknown>>().notNull(),
});
