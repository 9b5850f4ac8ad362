import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { time } from "../../../platform/db/columns.ts";

export const erasedSurveys = sqliteTable("erased_surveys", {
	survey_key: integer().primaryKey(),
	slug: text().notNull(),
	erased_at: time().notNull(),
	submissions: integer().notNull(),
	remaining: integer().notNull(),
	finished_at: time(),
});
