import type { Database } from "../platform/db/connection.ts";
import { findRestore, listFilledTables } from "./restore.sql.ts";
import { describeDatabase } from "./stored-tables.sql.ts";

/** Says in a sentence why a backup cannot be restored into this database; undefined if it can. */
export async function findRestoreConflict(
	db: Database,
	backup: string,
	made: { migrations: string[] },
): Promise<string | undefined> {
	const { tables, migrations } = await describeDatabase(db);
	const other = schemaConflict(made.migrations, migrations);
	if (other !== undefined) return other;
	const restoring = await findRestore(db);
	if (restoring?.backup === backup) return undefined;
	if (restoring)
		return `The restore of another backup, ${restoring.backup}, is not finished here: finish it, or remove it with npm run restore -- --discard.`;
	const stored = tables.map(({ table }) => table);
	const filled = Object.entries(await listFilledTables(db, stored));
	if (filled.length === 0) return undefined;
	const found = filled.map(([name, rows]) => `${name} ${rows}`).join(", ");
	return `The service is not empty; these tables have rows: ${found}. A backup is restored only into an empty service.`;
}

function schemaConflict(made: string[], applied: string[]): string | undefined {
	const newer = applied.filter((name) => !made.includes(name));
	const older = made.filter((name) => !applied.includes(name));
	if (older.length > 0)
		return `The backup is of a newer version: ${older[0]} is not applied here. Install that version first.`;
	if (newer.length > 0)
		return `The backup is of an older version, which did not have ${newer[0]}. npm run restore of this version upgrades it first.`;
	return undefined;
}
