import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { time } from "../../platform/db/columns.ts";

export const previewLinks = sqliteTable("preview_links", {
	id: text().primaryKey(),
	hash: text().notNull(),
	article_key: integer().notNull(),
	created_name: text().notNull(),
	created_at: time().notNull(),
	expires_at: time().notNull(),
	revoked_at: time(),
});

export const articleComments = sqliteTable("article_comments", {
	comment_key: integer().primaryKey(),
	article_key: integer().notNull(),
	at: time().notNull(),
	kind: text().$type<"approval" | "comment">().notNull(),
	name: text().notNull(),
	state: text().notNull(),
	text: text().notNull(),
});
