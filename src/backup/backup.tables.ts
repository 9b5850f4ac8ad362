import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { time } from "../platform/db/columns.ts";

export const backups = sqliteTable("backups", {
	id: text().primaryKey(),
	began_at: time().notNull(),
	ended_at: time(),
	revision: integer(),
	row_count: integer(),
	byte_count: integer(),
	proved_at: time(),
	proof_ms: integer(),
});

export const backupChanges = sqliteTable("backup_changes", {
	change_key: integer().primaryKey(),
	table_name: text().notNull(),
	row_key: text().notNull(),
});

export const restores = sqliteTable("restores", {
	restore_key: integer().primaryKey(),
	backup: text().notNull(),
	triggers: text({ mode: "json" }).$type<string[]>().notNull(),
	stored: text({ mode: "json" }).$type<Record<string, number>>().notNull(),
});
