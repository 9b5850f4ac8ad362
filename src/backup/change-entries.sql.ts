import type { Database } from "../platform/db/connection.ts";
import { keyValues, quoted, rowBytes, type StoredTable } from "./stored-table.ts";

export const ENTRIES_A_PAGE = 1000;

/** An entry of the log: a row was inserted, changed or deleted. */
interface LogEntry {
	change_key: number;
	table_name: string;
}

/** Lists the entries of the log after one. */
export async function listEntries(db: Database, after: number): Promise<LogEntry[]> {
	const { results } = await db.$client
		.prepare(`SELECT change_key, table_name FROM backup_changes
			WHERE change_key > ? ORDER BY change_key LIMIT ${ENTRIES_A_PAGE}`)
		.bind(after)
		.all<LogEntry>();
	return results;
}

/** Returns how many bytes each entry adds to what is read: none if its row has an entry before it. */
export async function sizesOf(
	db: Database,
	touched: StoredTable[],
	entries: LogEntry[],
): Promise<number[]> {
	const [first, last] = [entries[0]?.change_key ?? 0, entries.at(-1)?.change_key ?? 0];
	if (touched.length === 0) return entries.map(() => 0);
	const found = await db.$client.batch<{ entry: number; bytes: number }>(
		touched.map((table) =>
			db.$client
				.prepare(`SELECT entry, ${rowBytes(table, "t.")} AS bytes
					FROM ${loggedRows(table)} JOIN ${joined(table)}`)
				.bind(first - 1, last),
		),
	);
	const bytes = new Map(
		found.flatMap(({ results }) => results.map((one) => [one.entry, one.bytes] as const)),
	);
	return entries.map(({ change_key }) => bytes.get(change_key) ?? 0);
}

/** The rows of a table that the log names after ?1 and up to ?2, each once. */
export const loggedRows = ({ name }: StoredTable) => `(SELECT min(change_key) AS entry, row_key
	FROM backup_changes WHERE table_name = '${name}' AND change_key > ?1 AND change_key <= ?2
	GROUP BY row_key)`;

/** The row of a table that `row_key` names, as t. */
export function joined(table: StoredTable): string {
	const names = table.key.map(({ name }) => `t.${quoted(name)}`).join(", ");
	const values = keyValues(table, (index) => `(row_key ->> ${index})`);
	return `${quoted(table.name)} AS t ON (${names}) = (${values})`;
}
