import "../support/storage.ts";
import { env } from "cloudflare:workers";
import { is } from "drizzle-orm";
import { getTableConfig, SQLiteTable } from "drizzle-orm/sqlite-core";
import { describe, expect, it } from "vitest";

const modules = import.meta.glob<Record<string, unknown>>("../../src/**/*.tables.ts", {
	eager: true,
});
const tables = Object.values(modules)
	.flatMap((module) => Object.values(module))
	.filter((value): value is SQLiteTable => is(value, SQLiteTable))
	.map((table) => getTableConfig(table));

describe("the *.tables.ts files and the migrated database", () => {
	it("have the same tables", async () => {
		const { results } = await env.DB.prepare(
			`SELECT name FROM sqlite_master WHERE type = 'table'
				AND name NOT LIKE 'sqlite%' AND name NOT LIKE '\\_cf%' ESCAPE '\\' AND name != 'd1_migrations'
				-- Indexes that can be taken away, and what SQLite keeps of them.
				AND name NOT LIKE 'article\\_search%' ESCAPE '\\' AND name NOT LIKE 'board\\_search%' ESCAPE '\\'`,
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
