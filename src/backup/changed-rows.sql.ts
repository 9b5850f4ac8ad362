import type { Database } from "../platform/db/connection.ts";
import { ENTRIES_A_PAGE, joined, listEntries, loggedRows, sizesOf } from "./change-entries.sql.ts";
import {
	countFitting,
	quoted,
	type Row,
	type StoredTable,
	selectedColumns,
} from "./stored-table.ts";
import { countRowsOf } from "./stored-tables.sql.ts";
import { PAGE_BYTES } from "./table-page.sql.ts";

/** A row that was changed: as it is now, or undefined if it was deleted. */
interface ChangedRow {
	table: string;
	key: string;
	row: Row | undefined;
}

interface Snapshot {
	revision: number;
	epoch: string;
	/** The number of rows in each table. */
	counts: Record<string, number>;
}

export interface ChangePage {
	changes: ChangedRow[];
	/** The log is read up to here. */
	next: number;
	/** Set if this was all: with these rows, the backup shows the database at one moment. */
	snapshot: Snapshot | undefined;
}

/**
 * Reads the rows that changed after an entry of the log, as they are now. If all of them fit into a page,
 * one transaction reads them and the publication revision.
 */
export async function readChanges(
	db: Database,
	tables: StoredTable[],
	after: number,
): Promise<ChangePage> {
	const entries = await listEntries(db, after);
	const touched = tables.filter(({ name }) => entries.some((one) => one.table_name === name));
	const sizes = await sizesOf(db, touched, entries);
	const count = countFitting(sizes, PAGE_BYTES);
	const last = entries[count - 1]?.change_key ?? after;
	const isAll = count === entries.length && count < ENTRIES_A_PAGE;
	const found = await readAtOnce(
		db,
		tables,
		touched,
		after,
		isAll ? Number.MAX_SAFE_INTEGER : last,
	);
	// Another table was changed since the entries were listed.
	const isMissing = found.logged.some((name) => !touched.some((table) => table.name === name));
	const isComplete = isAll && !isMissing;
	return {
		changes: found.changes,
		next: isComplete ? Math.max(found.newest, after) : last,
		snapshot: isComplete ? found.snapshot : undefined,
	};
}

async function readAtOnce(
	db: Database,
	tables: StoredTable[],
	touched: StoredTable[],
	after: number,
	upTo: number,
) {
	const { $client } = db;
	const [state, ...rows] = await $client.batch<Record<string, string | number | null>>([
		$client
			.prepare(`SELECT revision, epoch, coalesce((SELECT max(change_key) FROM backup_changes), 0) AS newest,
				(SELECT json_group_array(DISTINCT table_name) FROM backup_changes WHERE change_key > ?) AS logged,
				(${countRowsOf(tables)}) AS counts FROM publication`)
			.bind(after),
		...touched.map((table) =>
			$client
				.prepare(`SELECT row_key, t.${quoted(table.key[0]?.name ?? "")} IS NOT NULL AS "is there", ${selectedColumns(table.columns, "t.")}
					FROM ${loggedRows(table)} LEFT JOIN ${joined(table)}`)
				.bind(after, upTo),
		),
	]);
	const found = state?.results[0] ?? {};
	const counts: number[] = JSON.parse(String(found.counts));
	const logged: string[] = JSON.parse(String(found.logged));
	return {
		logged,
		newest: Number(found.newest),
		changes: touched.flatMap((table, index) =>
			(rows[index]?.results ?? []).map((row) => toChangedRow(table, Object.values(row))),
		),
		snapshot: {
			revision: Number(found.revision),
			epoch: String(found.epoch),
			counts: Object.fromEntries(tables.map(({ name }, index) => [name, counts[index] ?? 0])),
		},
	};
}

function toChangedRow({ name }: StoredTable, [key, isThere, ...row]: Row): ChangedRow {
	return { table: name, key: String(key), row: isThere === 1 ? row : undefined };
}
