import { type Column, getTableColumns, type SQL, sql } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";

/** Returns the source of a statement for several rows: one parameter, because D1 takes at most 100. */
export function jsonRows(rows: unknown[]): SQL {
	return sql`json_each(${JSON.stringify(rows)}) AS row`;
}

/** Returns a field of each row. */
export function jsonField(name: string): SQL {
	return sql`(row.value ->> ${sql.raw(`'$.${name}'`)})`;
}

/**
 * Returns a long text for each row, in a parameter of its own. That of a single row is the text itself: as JSON it
 * could be longer than the 2 MB that D1 takes.
 */
export function longTexts(texts: string[]): SQL {
	const [text, ...others] = texts.map(wellFormed);
	if (others.length === 0) return sql`${text}`;
	return sql`(${JSON.stringify([text, ...others])} ->> ('$[' || row.key || ']'))`;
}

/** Returns the values of a row as D1 stores them, for `jsonField`. */
export function driverValues(table: SQLiteTable, row: object): Record<string, unknown> {
	const columns = new Map<string, Column>(Object.entries(getTableColumns(table)));
	const values = Object.entries(row).map(([name, value]) => {
		const stored = value === null ? null : columns.get(name)?.mapToDriverValue(value);
		return [name, typeof stored === "string" ? wellFormed(stored) : stored];
	});
	return Object.fromEntries(values);
}

/** Returns the columns of a table in their order: each as the given SQL, otherwise as the field of its name. */
export function columnsFrom(table: SQLiteTable, given: Record<string, SQL>): SQL {
	const names = Object.keys(getTableColumns(table));
	return sql.join(
		names.map((name) => given[name] ?? jsonField(name)),
		sql`, `,
	);
}

/** Returns what an upsert sets: every column but these as it was sent. */
export function excludedColumns(table: SQLiteTable, ...kept: string[]): Record<string, SQL> {
	const names = Object.keys(getTableColumns(table)).filter((name) => !kept.includes(name));
	return Object.fromEntries(names.map((name) => [name, sql.raw(`excluded.${name}`)]));
}

// SQLite would make invalid UTF-8 of half a surrogate pair.
const wellFormed = (text: string) => text.toWellFormed();
