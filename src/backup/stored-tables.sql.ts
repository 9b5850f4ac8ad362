import type { Database } from "../platform/db/connection.ts";
import { listAppliedMigrations } from "../platform/db/migrations.sql.ts";
import { LEFT_OUT_TABLES } from "./backup-scope.ts";
import { quoted, type StoredTable } from "./stored-table.ts";

// Names that begin with an underscore are D1's own, and it lets nobody look at them. The tables of an
// index are not of the type “table”.
const TABLES = `pragma_table_list AS t WHERE t.schema = 'main' AND t.type = 'table'
	AND t.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND t.name NOT LIKE '\\_%' ESCAPE '\\'`;
const COLUMNS = `SELECT t.name AS "table", c.name, c.type, c.pk AS keyPosition
	FROM (SELECT t.name FROM ${TABLES}) AS t, pragma_table_info(t.name) AS c ORDER BY t.name, c.cid`;
const PARENTS = `SELECT t.name AS "table", f."table" AS parent
	FROM (SELECT t.name FROM ${TABLES}) AS t, pragma_foreign_key_list(t.name) AS f
	WHERE f."table" != t.name`;

interface ColumnRow {
	table: string;
	name: string;
	type: string;
	keyPosition: number;
}
interface ParentRow {
	table: string;
	parent: string;
}

/** Lists the tables that backups have. A table comes after those that its rows refer to. */
export async function listStoredTables(db: Database): Promise<StoredTable[]> {
	const [columns, parents] = await db.$client.batch<ColumnRow & ParentRow>([
		db.$client.prepare(COLUMNS),
		db.$client.prepare(PARENTS),
	]);
	const byTable = Map.groupBy(columns?.results ?? [], ({ table }) => table);
	const tables = [...byTable]
		.filter(([name]) => !Object.hasOwn(LEFT_OUT_TABLES, name))
		.map(([name, rows]) => toStoredTable(name, rows));
	const names = tables.map(({ name }) => name);
	const inside = (parents?.results ?? []).filter(({ parent }) => names.includes(parent));
	return parentsFirst(tables, inside);
}

/** Returns a table that backups have, undefined if there is none of that name. */
export async function findStoredTable(
	db: Database,
	name: string,
): Promise<StoredTable | undefined> {
	return (await listStoredTables(db)).find((table) => table.name === name);
}

/** Counts the rows of each table in one statement. */
export function countRowsOf(tables: StoredTable[]): string {
	const counts = tables.map(({ name }) => `(SELECT count(*) FROM ${quoted(name)})`);
	return `SELECT json_array(${counts.join(", ")}) AS counts`;
}

function toStoredTable(name: string, rows: ColumnRow[]): StoredTable {
	const columns = rows.map(({ table, ...column }) => column);
	const key = columns
		.filter(({ keyPosition }) => keyPosition > 0)
		.sort((a, b) => a.keyPosition - b.keyPosition);
	const types = key.map(({ type }) => type);
	// Pages are read in the order of the key, and the log of changes names rows by it.
	if (key.length === 0 || !types.every((type) => type === "INTEGER" || type === "TEXT"))
		throw new Error(`The table ${name} needs a primary key of integers and texts to be backed up.`);
	// JSON loses some floating-point numbers.
	const odd = columns.find(({ type }) => !["INTEGER", "TEXT", "BLOB"].includes(type));
	if (odd) throw new Error(`Backups do not know ${odd.type}, the type of ${name}.${odd.name}.`);
	return { name, columns, key };
}

function parentsFirst(tables: StoredTable[], parents: ParentRow[]): StoredTable[] {
	const sorted: StoredTable[] = [];
	const waits = ({ name }: StoredTable) =>
		parents.some((one) => one.table === name && !sorted.some((done) => done.name === one.parent));
	while (sorted.length < tables.length) {
		const next = tables.find((table) => !sorted.includes(table) && !waits(table));
		if (!next) throw new Error("Tables refer to each other in a circle.");
		sorted.push(next);
	}
	return sorted;
}

/** Returns all tables with the number of their rows, and the migrations that made them. */
export async function describeDatabase(db: Database) {
	const tables = await listStoredTables(db);
	const counted = await db.$client.prepare(countRowsOf(tables)).first<{ counts: string }>();
	const counts: number[] = JSON.parse(counted?.counts ?? "[]");
	return {
		tables: tables.map((table, index) => ({ table, rows: counts[index] ?? 0 })),
		migrations: await listAppliedMigrations(db),
	};
}
