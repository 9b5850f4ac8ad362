import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { time } from "../../platform/db/columns.ts";
import type { Role } from "../role.schema.ts";

export const auditEntries = sqliteTable(
	"audit_entries",
	{
		entry_key: integer().primaryKey(),
		at: time().notNull(),
		member: text().notNull(),
		name: text().notNull(),
		role: text().$type<Role>().notNull(),
		method: text().notNull(),
		route: text().notNull(),
		target: text(),
		revision: integer(),
	},
	(table) => [
		index("audit_entries_by_time").on(table.at),
		index("audit_entries_by_member").on(table.member),
		index("audit_entries_by_revision").on(table.revision),
		index("audit_entries_by_member").on(table.member),
	],
);
