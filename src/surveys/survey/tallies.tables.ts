import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

export const tallies = sqliteTable(
	"tallies",
	{
		survey_key: integer().notNull(),
		day: text().notNull(),
		origin: text().notNull(),
		question: text().notNull(),
		choice: text().notNull(),
		count: integer().notNull(),
		total: integer().notNull(),
	},
	(table) => [
		primaryKey({
			columns: [table.survey_key, table.day, table.origin, table.question, table.choice],
		}),
	],
);
