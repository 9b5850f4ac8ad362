import { SQL } from "drizzle-orm";
import type { Database } from "./connection.ts";

/** A statement, built or written. */
type Statement = SQL | { toSQL(): { sql: string; params: unknown[] } };

/** Runs statements in one transaction, also written ones, which `db.batch` does not take. */
export function runBatch(db: Database, statements: Statement[]): Promise<D1Result[]> {
	const { $client: d1 } = db;
	return d1.batch(
		statements.map((statement) => {
			const { sql, params } =
				statement instanceof SQL ? db.run(statement).getQuery() : statement.toSQL();
			return d1.prepare(sql).bind(...params);
		}),
	);
}
