import type { Database } from "../platform/db/connection.ts";
import { isCommitted, requireStatement } from "../platform/db/precondition.sql.ts";
import { isOfBackup } from "./change-log.sql.ts";
import { REMOVE_SEEDED, SEEDED } from "./seeded-rows.ts";
import {
	columnNames,
	insertedColumns,
	quoted,
	type Row,
	type StoredTable,
} from "./stored-table.ts";
import { countRowsOf } from "./stored-tables.sql.ts";

/** D1 takes 2 MB as one value. */
const MAX_JSON_BYTES = 1_000_000;
/** The lost service may have gone on after the backup: none of its revisions comes again. */
const REVISIONS_AHEAD = 1_000_000;

export interface Restore {
	backup: string;
	/** The number of rows that each table has so far. */
	stored: Record<string, number>;
}

/** Returns the restore that is under way. */
export async function findRestore(db: Database): Promise<Restore | undefined> {
	const row = await db.$client
		.prepare("SELECT backup, stored FROM restores")
		.first<{ backup: string; stored: string }>();
	return row ? { backup: row.backup, stored: JSON.parse(row.stored) } : undefined;
}

/** Returns the tables that have rows, other than those of a new database, and how many. */
export async function listFilledTables(
	db: Database,
	tables: StoredTable[],
): Promise<Record<string, number>> {
	const row = await db.$client.prepare(countRowsOf(tables)).first<{ counts: string }>();
	const counts: number[] = JSON.parse(row?.counts ?? "[]");
	const found = tables.map(({ name }, index) => [name, counts[index] ?? 0] as const);
	return Object.fromEntries(found.filter(([name, count]) => count > (SEEDED[name] ?? 0)));
}

/**
 * Closes the service to the public, and drops all triggers, so that rows are stored as they are. Returns false if
 * another restore has just begun.
 */
export async function beginRestore(db: Database, backup: string, now: Date): Promise<boolean> {
	const { $client } = db;
	const { results } = await $client
		.prepare("SELECT name, sql FROM sqlite_master WHERE type = 'trigger' ORDER BY name")
		.all<{ name: string; sql: string }>();
	const triggers = results.filter(({ name }) => !isOfBackup(name)).map(({ sql }) => sql);
	const begin = $client
		.prepare("INSERT INTO restores (restore_key, backup, triggers, stored) VALUES (1, ?, ?, '{}')")
		.bind(backup, JSON.stringify(triggers));
	const close = $client
		.prepare("UPDATE publication SET restoring_since = ?, revision = revision + 1")
		.bind(now.getTime());
	const drops = results.map(({ name }) => `DROP TRIGGER ${quoted(name)}`);
	return isCommitted(
		$client.batch([
			requireStatement(db, "NOT EXISTS (SELECT 1 FROM restores)"),
			begin,
			close,
			...[...drops, ...REMOVE_SEEDED].map((statement) => $client.prepare(statement)),
		]),
	);
}

/** Stores the next rows of a table. Returns false if other rows than the first `from` are stored. */
export function saveRows(
	db: Database,
	table: StoredTable,
	from: number,
	{ json, rows }: { json: string; rows: Row[] },
): Promise<boolean> {
	const { $client } = db;
	const path = `$.${quoted(table.name)}`;
	const progress = $client
		.prepare("UPDATE restores SET stored = json_set(stored, ?1, ?2)")
		.bind(path, from + rows.length);
	const isNext = requireStatement(
		db,
		"(SELECT coalesce(stored ->> ?1, 0) FROM restores) IS ?2",
		path,
		from,
	);
	const into = `INSERT INTO ${quoted(table.name)} (${columnNames(table.columns)})`;
	return isCommitted($client.batch([isNext, ...insertsOf(db, table, into, json, rows), progress]));
}

function insertsOf(
	db: Database,
	{ columns }: StoredTable,
	into: string,
	json: string,
	rows: Row[],
): D1PreparedStatement[] {
	if (Buffer.byteLength(json) <= MAX_JSON_BYTES) {
		const values = insertedColumns(columns, (index) => `value ->> ${index}`);
		return [db.$client.prepare(`${into} SELECT ${values} FROM json_each(?)`).bind(json)];
	}
	const values = insertedColumns(columns, (index) => `?${index + 1}`);
	return rows.map((row) => db.$client.prepare(`${into} VALUES (${values})`).bind(...row));
}

/**
 * Opens the service: makes the triggers again, and sets a new epoch and a higher revision. Events that
 * waited for a webhook are not sent, because the lost service may have sent them. Returns false if an
 * article is not in the search index.
 */
export async function finishRestore(db: Database, revision: number, now: Date): Promise<boolean> {
	const { $client } = db;
	const triggers = await listMissingTriggers(db);
	const isIndexed = `(SELECT count(*) FROM article_texts) = (SELECT count(*) FROM article_words)
		AND (SELECT count(*) FROM listings WHERE listing_key = '') = (SELECT count(*) FROM article_search)
		AND (SELECT count(*) FROM article_texts) = (SELECT count(*) FROM board_search)`;
	return isCommitted(
		$client.batch([
			requireStatement(db, isIndexed),
			...triggers.map((statement) => $client.prepare(statement)),
			$client
				.prepare(`UPDATE surveys SET webhook_cursor = (SELECT coalesce(max(submission_key), 0) FROM submissions),
					webhook_sent_at = ? WHERE json_extract(definition, '$.webhook') IS NOT NULL`)
				.bind(now.getTime()),
			$client
				.prepare(`UPDATE publication SET revision = max(revision, ?) + ${REVISIONS_AHEAD}, changed_at = ?,
					epoch = lower(hex(randomblob(8))), restoring_since = NULL`)
				.bind(revision, now.getTime()),
			// An older version may have made what the backup has of the articles.
			$client.prepare("UPDATE content_upgrade SET version = 0, article_key = 0"),
			$client.prepare("DELETE FROM restores"),
		]),
	);
}

/** Lists the triggers that are still to be made again: the search index has made two already. */
export async function listMissingTriggers(db: Database): Promise<string[]> {
	const { results } = await db.$client
		.prepare(`SELECT value AS sql FROM restores, json_each(triggers)
			WHERE value NOT IN (SELECT sql FROM sqlite_master WHERE type = 'trigger')`)
		.all<{ sql: string }>();
	return results.map(({ sql }) => sql);
}
