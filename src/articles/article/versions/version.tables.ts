import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { time } from "../../../platform/db/columns.ts";
import type { Effect } from "../article-notes.schema.ts";
import type { VersionFields } from "./version.schema.ts";

export const articleVersions = sqliteTable(
	"article_versions",
	{
		article_key: integer().notNull(),
		number: integer().notNull(),
		at: time().notNull(),
		revision: integer().notNull(),
		member: text(),
		name: text(),
		effect: text().$type<Effect>().notNull(),
		correction: text(),
		draft_tag: text(),
		recalled_at: time(),
		slug: text().notNull(),
		title: text().notNull(),
		published_at: time().notNull(),
		updated_at: time().notNull(),
		fields: text({ mode: "json" }).$type<VersionFields>().notNull(),
		format: text().$type<"markdown" | "html">().notNull(),
		source: text().notNull(),
	},
	(table) => [
		primaryKey({ columns: [table.article_key, table.number] }),
		index("article_versions_by_time").on(table.at),
	],
);
