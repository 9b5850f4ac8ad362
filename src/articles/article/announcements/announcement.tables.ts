import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { flag, time } from "../../../platform/db/columns.ts";

export const announcements = sqliteTable(
	"announcements",
	{
		id: text().primaryKey(),
		article_key: integer().notNull(),
		at: time().notNull(),
		due_at: time().notNull(),
		revision: integer().notNull(),
		was_public: flag().notNull(),
		former_slug: text(),
		lists: text({ mode: "json" }).$type<string[]>().notNull(),
		effect: text().$type<"silent" | "important">().notNull(),
		correction: text(),
		announced_at: time(),
		told_at: time(),
		recalled_at: time(),
	},
	(table) => [
		index("announcements_by_article").on(table.article_key),
		index("announcements_by_due").on(table.told_at, table.announced_at, table.due_at),
	],
);

/** The parts of an article that a recall brings back. */
export type FormerPart = "row" | "html" | "source" | "text" | "words" | "draft";

export const formerStates = sqliteTable(
	"former_states",
	{
		announcement: text().notNull(),
		part: text().$type<FormerPart>().notNull(),
		value: text(),
	},
	(table) => [primaryKey({ columns: [table.announcement, table.part] })],
);
