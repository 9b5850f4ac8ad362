import type { Database } from "../platform/db/connection.ts";
import { columnNames, quoted, type StoredTable } from "./stored-table.ts";

/** A backup that takes longer has to begin again: then the triggers that it left behind do nothing. */
const WATCH_SECONDS = 6 * 3600;
/** D1 takes 50 statements a request on the free plan. */
const TRIGGERS_A_PORTION = 30;

const NAME = "backup_of_";
const LEFT_BEHIND = `SELECT name FROM sqlite_master WHERE type = 'trigger'
	AND substr(name, 1, ${NAME.length}) = '${NAME}' LIMIT ${TRIGGERS_A_PORTION}`;

/** Begins a backup, which ends every other that is under way. Nothing is watched yet. */
export async function beginBackup(db: Database, backup: string, now: Date): Promise<void> {
	const { $client } = db;
	await $client.batch([
		$client.prepare("DELETE FROM backups WHERE ended_at IS NULL"),
		$client.prepare("DELETE FROM backup_changes"),
		$client
			.prepare("INSERT OR REPLACE INTO backups (id, began_at) VALUES (?, ?)")
			.bind(backup, now.getTime()),
	]);
}

/** True if this backup is under way, and no other began after it. */
export async function isUnderWay(db: Database, backup: string, now: Date): Promise<boolean> {
	const oldest = now.getTime() - WATCH_SECONDS * 1000;
	const row = await db.$client
		.prepare("SELECT 1 FROM backups WHERE id = ? AND ended_at IS NULL AND began_at > ?")
		.bind(backup, oldest)
		.first();
	return row !== null;
}

/**
 * Makes the triggers that log which rows of a table change. A program that reads the table after that, and then
 * the logged rows once more, has it as it is at that time.
 */
export async function watchTable(db: Database, table: StoredTable, now: Date): Promise<void> {
	const until = Math.floor(now.getTime() / 1000) + WATCH_SECONDS;
	const statements = Object.entries(LOGGED).flatMap(([event, rows]) => {
		const trigger = quoted(`${NAME}${table.name}_${event.toLowerCase()}`);
		const select = rows.map((row) => `SELECT '${table.name}', ${loggedKey(table, row)}`);
		return [
			`DROP TRIGGER IF EXISTS ${trigger}`,
			`CREATE TRIGGER ${trigger} AFTER ${event} ON ${quoted(table.name)} WHEN unixepoch() < ${until} BEGIN INSERT INTO backup_changes (table_name, row_key) ${select.join(" UNION ")}; END`,
		];
	});
	await db.$client.batch(statements.map((statement) => db.$client.prepare(statement)));
}

// An update that changes the key takes the row away in one place and puts it in another.
const LOGGED = { INSERT: ["NEW"], UPDATE: ["OLD", "NEW"], DELETE: ["OLD"] };

const loggedKey = ({ key }: StoredTable, row: string) =>
	`json_array(${key.map((column) => `CAST(${row}.${columnNames([column])} AS TEXT)`).join(", ")})`;

/** Drops the triggers of all backups, in portions; returns false when there are no more. */
export async function unwatchTables(db: Database): Promise<boolean> {
	const { $client } = db;
	const { results } = await $client.prepare(LEFT_BEHIND).all<{ name: string }>();
	await $client.batch([
		...results.map(({ name }) => $client.prepare(`DROP TRIGGER IF EXISTS ${quoted(name)}`)),
		$client.prepare("DELETE FROM backup_changes"),
	]);
	return results.length === TRIGGERS_A_PORTION;
}

/** Says if a trigger is one of a backup. */
export const isOfBackup = (trigger: string) => trigger.startsWith(NAME);

/** The size of a finished backup. */
interface Report {
	revision: number;
	rows: number;
	bytes: number;
	proofMs?: number;
}

/** Stores that a backup is complete, and that it was proved. */
export async function saveReport(
	db: Database,
	backup: string,
	{ revision, rows, bytes, proofMs }: Report,
	now: Date,
): Promise<void> {
	const [at, proof] = [now.getTime(), proofMs ?? null];
	await db.$client
		.prepare(`UPDATE backups SET ended_at = coalesce(ended_at, ?1), revision = ?2, row_count = ?3,
			byte_count = ?4, proved_at = iif(?5 IS NULL, proved_at, ?1), proof_ms = coalesce(?5, proof_ms)
			WHERE id = ?6`)
		.bind(at, revision, rows, bytes, proof, backup)
		.run();
}
