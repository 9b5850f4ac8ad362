import type { Database } from "../platform/db/connection.ts";
import {
	columnNames,
	countFitting,
	keyOf,
	keyValues,
	quoted,
	type Row,
	rowBytes,
	type StoredTable,
	selectedColumns,
} from "./stored-table.ts";

/** A page takes D1 and the Worker 10 ms of CPU, in which locally nobody else is answered. */
export const PAGE_BYTES = 384_000;
export const MAX_ROWS_A_PAGE = 1000;

interface TablePage {
	rows: Row[];
	/** The start of the next page; undefined on the last page. */
	next: { after: string; limit: number } | undefined;
}

/**
 * Reads the rows after a key, in its order: so many that they fit into a page. A row that is larger is
 * a page of its own. Looks at `limit` rows to see how many fit.
 */
export async function readTablePage(
	db: Database,
	table: StoredTable,
	after: Row | undefined,
	limit: number,
): Promise<TablePage> {
	const values = keyValues(table, (index) => `?${index + 1}`);
	const where = after ? `WHERE (${columnNames(table.key)}) > (${values})` : "";
	const rest = `FROM ${quoted(table.name)} ${where} ORDER BY ${columnNames(table.key)} LIMIT`;
	const read = <Result extends unknown[]>(columns: string, count: number) =>
		db.$client
			.prepare(`SELECT ${columns} ${rest} ${count}`)
			.bind(...(after ?? []))
			.raw<Result>();
	const sizes = await read<[number]>(rowBytes(table), limit);
	const count = countFitting(sizes.flat(), PAGE_BYTES);
	const rows = count === 0 ? [] : await read<Row>(selectedColumns(table.columns), count);
	const last = rows.at(-1);
	const isLast = last === undefined || (count === sizes.length && count < limit);
	if (isLast) return { rows, next: undefined };
	const nextLimit = Math.min(2 * count, MAX_ROWS_A_PAGE);
	return { rows, next: { after: keyOf(table, last), limit: nextLimit } };
}
