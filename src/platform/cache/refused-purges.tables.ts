import { sqliteTable, text } from "drizzle-orm/sqlite-core";
import { time } from "../db/columns.ts";

export const refusedPurges = sqliteTable("refused_purges", {
	tag: text().primaryKey(),
	refused_at: time().notNull(),
});
