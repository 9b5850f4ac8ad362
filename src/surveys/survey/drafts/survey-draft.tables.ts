import { sqliteTable, text } from "drizzle-orm/sqlite-core";
import { time } from "../../../platform/db/columns.ts";

export const surveyDrafts = sqliteTable("survey_drafts", {
	slug: text().primaryKey(),
	provisional: text().unique(),
	tag: text().notNull(),
	base: text(),
	title: text().notNull(),
	created_by: text().notNull(),
	created_name: text().notNull(),
	created_at: time().notNull(),
	updated_by: text().notNull(),
	updated_name: text().notNull(),
	updated_at: time().notNull(),
	draft: text({ mode: "json" }).$type<Record<string, unknown>>(),
});
