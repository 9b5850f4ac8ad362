/** A table that backups have. */
export interface StoredTable {
	name: string;
	columns: Column[];
	/** The columns of the primary key, in its order. */
	key: Column[];
}

interface Column {
	name: string;
	type: string;
	/** The position in the primary key, from 1; 0 outside of it. */
	keyPosition: number;
}

/** A row as SQLite returns it; an integer that JavaScript cannot hold is text, and a blob is its hex. */
export type Row = (string | number | null)[];

/** A column or table as SQL has it. */
export const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

const MAX_INTEGER = Number.MAX_SAFE_INTEGER;

/** Returns an expression for each column, whose value JSON can hold without loss. */
export function selectedColumns(columns: Column[], table = ""): string {
	return columns.map(({ name, type }) => selected(`${table}${quoted(name)}`, type)).join(", ");
}

function selected(column: string, type: string): string {
	if (type === "INTEGER") {
		const isSafe = `${column} BETWEEN -${MAX_INTEGER} AND ${MAX_INTEGER}`;
		return `iif(${isSafe}, ${column}, CAST(${column} AS TEXT))`;
	}
	return type === "BLOB" ? `iif(${column} IS NULL, NULL, hex(${column}))` : column;
}

/** Returns an expression for each column, which takes its value from `source`; the opposite of `selectedColumns`. */
export function insertedColumns(columns: Column[], source: (index: number) => string): string {
	return columns
		.map(({ type }, index) => (type === "BLOB" ? `unhex(${source(index)})` : source(index)))
		.join(", ");
}

/** Returns an expression for each column of a key, which takes its value from `source`. */
export function keyValues({ key }: StoredTable, source: (index: number) => string): string {
	return key
		.map(({ type }, index) =>
			type === "INTEGER" ? `CAST(${source(index)} AS INTEGER)` : source(index),
		)
		.join(", ");
}

export const columnNames = (columns: Column[], table = "") =>
	columns.map(({ name }) => `${table}${quoted(name)}`).join(", ");

/** Returns the size of a row in SQL: the bytes of its values. */
export const rowBytes = ({ columns }: StoredTable, table = "") =>
	columns.map(({ name }) => `coalesce(octet_length(${table}${quoted(name)}), 0)`).join(" + ");

/** Returns the key of a row as JSON, by which the next page begins. */
export function keyOf({ columns, key }: StoredTable, row: Row): string {
	return JSON.stringify(key.map((column) => row[columns.indexOf(column)] ?? null));
}

/** Returns how many rows fit into so many bytes: at least one, if there is one. */
export function countFitting(sizes: number[], bytes: number): number {
	let sum = 0;
	const first = sizes.findIndex((size, index) => {
		sum += size;
		return index > 0 && sum > bytes;
	});
	return first === -1 ? sizes.length : first;
}
