import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { time } from "./columns.ts";

export const publication = sqliteTable("publication", {
	id: integer().primaryKey(),
	revision: integer().notNull(),
	changed_at: time().notNull(),
	epoch: text().notNull().default(""),
	restoring_since: time(),
});
