import {
	dropSearchIndex,
	makeDroppedSearchIndex,
} from "../articles/lists/search/search-index.sql.ts";
import type { Database } from "../platform/db/connection.ts";
import { listMissingTriggers } from "./restore.sql.ts";
import { MAKE_SEEDED } from "./seeded-rows.ts";
import { columnNames, quoted, type StoredTable } from "./stored-table.ts";
import { listStoredTables } from "./stored-tables.sql.ts";

/** D1 removes them in some milliseconds, with their entries in indexes. */
const ROWS_A_PORTION = 1000;

/**
 * Takes a portion of what a restore has stored out again, the last rows first. So the rows that are left are always
 * the first ones of the backup: the restore may go on from there, and this may go on after an interruption. Opens
 * the service once nothing is left, and then returns true.
 */
export async function discardPortion(db: Database): Promise<boolean> {
	await dropSearchIndex(db);
	const tables = await listStoredTables(db);
	// A table comes after those that its rows refer to; article_words refers to articles, and no backup has it.
	const table = await findLastFilled(db, [...tables, WORDS]);
	if (table) await removeLastRows(db, table);
	else await openEmpty(db);
	return table === undefined;
}

const WORDS_KEY = { name: "article_key", type: "INTEGER", keyPosition: 1 };
const WORDS: StoredTable = { name: "article_words", columns: [WORDS_KEY], key: [WORDS_KEY] };

async function findLastFilled(
	db: Database,
	tables: StoredTable[],
): Promise<StoredTable | undefined> {
	const filled = tables.map(({ name }) => `EXISTS (SELECT 1 FROM ${quoted(name)})`);
	const row = await db.$client
		.prepare(`SELECT json_array(${filled.join(", ")}) AS filled`)
		.first<{ filled: string }>();
	const isFilled: number[] = JSON.parse(row?.filled ?? "[]");
	return tables.findLast((_, index) => isFilled[index] === 1);
}

async function removeLastRows(db: Database, { name, key }: StoredTable): Promise<void> {
	const { $client } = db;
	const last = key.map((column) => `${quoted(column.name)} DESC`).join(", ");
	const rows = `SELECT ${columnNames(key)} FROM ${quoted(name)} ORDER BY ${last} LIMIT ${ROWS_A_PORTION}`;
	await $client.batch([
		$client.prepare(`DELETE FROM ${quoted(name)} WHERE (${columnNames(key)}) IN (${rows})`),
		$client
			.prepare("UPDATE restores SET stored = json_set(stored, ?1, max(0, (stored ->> ?1) - ?2))")
			.bind(`$.${quoted(name)}`, ROWS_A_PORTION),
	]);
}

/** Makes the database what it was before the restore, with a higher revision, and opens the service. */
async function openEmpty(db: Database): Promise<void> {
	const { $client } = db;
	await makeDroppedSearchIndex(db);
	const triggers = await listMissingTriggers(db);
	const statements = [
		...triggers,
		...MAKE_SEEDED,
		"UPDATE publication SET restoring_since = NULL, revision = revision + 1",
		"DELETE FROM restores",
	];
	await $client.batch(statements.map((statement) => $client.prepare(statement)));
}
