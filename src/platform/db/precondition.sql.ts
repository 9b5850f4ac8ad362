import type { SQL } from "drizzle-orm";
import { sql } from "drizzle-orm";
import type { Database } from "./connection.ts";
import { messagesOf } from "./d1-errors.ts";
import { publication } from "./revision.tables.ts";

/**
 * Returns a statement that fails its whole batch unless `condition` holds. D1 has no transaction that
 * code could roll back, but a second row in `publication` violates its primary key.
 */
export function requireCondition(db: Database, condition: SQL) {
	return db.insert(publication).select(sql`SELECT 1, 0, 0, '', NULL WHERE NOT (${condition})`);
}

/** Does the same in a batch of plain SQL. */
export function requireStatement(db: Database, condition: string, ...values: unknown[]) {
	const select = `SELECT 1, 0, 0, '' WHERE NOT (${condition})`;
	return db.$client
		.prepare(`INSERT INTO publication (id, revision, changed_at, epoch) ${select}`)
		.bind(...values);
}

const CONDITION_FAILED = "UNIQUE constraint failed: publication.id";

/** Returns true if the batch succeeds, and false if its precondition did not hold, or if it failed with one of these messages. */
export async function isCommitted(
	batch: Promise<unknown>,
	...messages: string[]
): Promise<boolean> {
	try {
		await batch;
		return true;
	} catch (error) {
		const found = messagesOf(error);
		if ([CONDITION_FAILED, ...messages].some((one) => found.includes(one))) return false;
		throw error;
	}
}
