import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { time } from "../db/columns.ts";

export type OutcomeKind = "clock" | "job" | "hub" | "webhook" | "backup";

export const outcomes = sqliteTable(
	"outcomes",
	{
		kind: text().$type<OutcomeKind>().notNull(),
		target: text().notNull(),
		succeeded_at: time(),
		failed_at: time(),
		reason: text(),
		failures: integer().notNull(),
	},
	(table) => [primaryKey({ columns: [table.kind, table.target] })],
);
