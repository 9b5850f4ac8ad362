import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { flag, time } from "../platform/db/columns.ts";

export const webhookTargets = sqliteTable("webhook_targets", {
	id: text().primaryKey(),
	url: text().notNull(),
	events: text({ mode: "json" }).$type<string[]>().notNull(),
	active: flag().notNull(),
	created_at: time().notNull(),
	gone_at: time(),
});

export const webhookDeliveries = sqliteTable(
	"webhook_deliveries",
	{
		delivery_key: integer().primaryKey(),
		target: text().notNull(),
		event: text().notNull(),
		type: text().notNull(),
		payload: text().notNull(),
		created_at: time().notNull(),
		attempts: integer().notNull(),
		attempted_at: time(),
		duration_ms: integer(),
		status: integer(),
		answer: text(),
		error: text(),
		next_attempt_at: time(),
	},
	(table) => [
		uniqueIndex("webhook_deliveries_by_event").on(table.event, table.target),
		index("webhook_deliveries_by_target").on(table.target),
		index("webhook_deliveries_by_next_attempt").on(table.next_attempt_at),
	],
);
