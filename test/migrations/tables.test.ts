import { env } from "cloudflare:workers";
import { getTableConfig, type SQLiteTable } from "drizzle-orm/sqlite-core";
import { describe, expect, it } from "vitest";
import * as schema from "../../src/platform/db/schema.ts";

const tables = Object.values(schema).map((table: SQLiteTable) => getTableConfig(table));

describe("db/schema.ts and the migrated database", () => {
	it("have the same tables", async () => {
		const { results } = await env.DB.prepare(
			`SELECT name FROM sqlite_master WHERE type = 'table'
				AND name NOT LIKE 'sqlite%' AND name NOT LIKE '\\_cf%' ESCAPE '\\' AND name != 'd1_migrations'
				-- An index that can be taken away, and what SQLite keeps of it.
				AND name NOT LIKE 'article\\_search%' ESCAPE '\\'`,
		).all<{ name: string }>();
		const names = results.map(({ name }) => name).sort();
		expect(names).toEqual(tables.map(({ name }) => name).sort());
	});

	it.each(tables)("have the same columns in $name", async ({ name, columns }) => {
		const { results } = await env.DB.prepare("SELECT * FROM pragma_table_info(?)")
			.bind(name)
			.all<{ name: string; type: string; notnull: number; pk: number }>();
		const actual = results.map((column) => ({
			name: column.name,
			type: column.type.toLowerCase(),
			notNull: column.notnull === 1 || column.pk > 0,
		}));
		const described = columns.map((column) => ({
			name: column.name,
			type: column.getSQLType(),
			notNull: column.notNull,
		}));
		expect(actual).toEqual(described);
	});
});
