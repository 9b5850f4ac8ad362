import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { time } from "../../platform/db/columns.ts";

/** The trigger article_renamed writes it. */
export const articleAddresses = sqliteTable(
	"article_addresses",
	{
		slug: text().primaryKey(),
		article_key: integer().notNull(),
		since: time().notNull(),
	},
	(table) => [index("article_addresses_by_article").on(table.article_key)],
);
