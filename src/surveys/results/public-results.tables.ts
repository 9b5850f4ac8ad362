import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { time } from "../../platform/db/columns.ts";
import type { Tally } from "../questions/tally.schema.ts";

export const publicResults = sqliteTable("public_results", {
	survey_key: integer().primaryKey(),
	counted_at: time().notNull(),
	responses: integer().notNull(),
	first_day: text().notNull(),
	last_day: text().notNull(),
	tallies: text({ mode: "json" }).$type<Tally[]>().notNull(),
});
