import { type ChangedLines, readRowLines, type TableFormat } from "./backup.schema.ts";
import type { ChangePage } from "./changed-rows.sql.ts";
import type { Row, StoredTable } from "./stored-table.ts";

/** Converts rows to lines of JSON. Equal rows are equal bytes, so that the hash of a file compares tables. */
export function toLines(rows: Row[]): string {
	return rows.map((row) => `${JSON.stringify(row)}\n`).join("");
}

/** Reads lines as rows of a table; undefined if they are not such rows. */
export function toRows({ columns }: StoredTable, lines: string) {
	const read = readRowLines(lines);
	const isWhole = read?.rows.every((row) => row.length === columns.length);
	return isWhole ? read : undefined;
}

export function toChangedLines({ changes, next, snapshot }: ChangePage): ChangedLines {
	const lines = changes.map(({ table, key, row }) =>
		row ? { table, key, line: JSON.stringify(row) } : { table, key },
	);
	return { changes: lines, next, ...(snapshot && { snapshot }) };
}

export function toTableFormat({ name, columns, key }: StoredTable): TableFormat {
	return {
		name,
		columns: columns.map((column) => ({ name: column.name, type: column.type })),
		key: key.map((column) => column.name),
	};
}
