import { index, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { time } from "../platform/db/columns.ts";
import type { Role } from "./role.schema.ts";

export const people = sqliteTable("people", {
	id: text().primaryKey(),
	name: text().notNull(),
	email: text().unique(),
	role: text().$type<Role>().notNull(),
	created_at: time().notNull(),
});

export const newsroomTokens = sqliteTable(
	"newsroom_tokens",
	{
		id: text().primaryKey(),
		hash: text().notNull().unique(),
		name: text().notNull(),
		role: text().$type<Role>(),
		person: text(),
		created_at: time().notNull(),
		expires_at: time(),
		used_on: text(),
	},
	(table) => [
		index("newsroom_tokens_by_expiry").on(table.expires_at),
		index("newsroom_tokens_by_person").on(table.person),
	],
);

export const newsroomSessions = sqliteTable(
	"newsroom_sessions",
	{
		id: text().primaryKey(),
		hash: text().notNull().unique(),
		token: text(),
		created_at: time().notNull(),
		expires_at: time().notNull(),
		used_on: text().notNull(),
	},
	(table) => [
		index("newsroom_sessions_by_expiry").on(table.expires_at),
		index("newsroom_sessions_by_token").on(table.token),
	],
);
