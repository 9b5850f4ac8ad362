import { desc, eq, getTableColumns, lt, sql } from "drizzle-orm";
import type { Database } from "../../../platform/db/connection.ts";
import { toPage } from "../../../platform/db/pagination.sql.ts";
import type { PageQuery } from "../../../platform/schema/page-query.schema.ts";
import { surveys } from "../../survey/survey.tables.ts";
import { deadLetters } from "../submission.tables.ts";

export type DeadLetterRow = typeof deadLetters.$inferSelect;

/** Stores a dead letter; does nothing if its message is stored already. */
export async function saveDeadLetter(
	db: Database,
	deadLetter: Omit<DeadLetterRow, "dead_letter_key">,
) {
	await db.insert(deadLetters).values(deadLetter).onConflictDoNothing();
}

/** Lists a page of dead letters with the slugs of their surveys, newest first. */
export async function listDeadLetters(db: Database, { limit, cursor }: PageQuery) {
	const surveyKey = sql`CASE WHEN json_valid(${deadLetters.body}) THEN ${deadLetters.body} ->> '$.survey_key' END`;
	const rows = await db
		.select({ ...getTableColumns(deadLetters), survey: surveys.slug })
		.from(deadLetters)
		.leftJoin(surveys, sql`${surveys.survey_key} = ${surveyKey}`)
		.where(cursor && lt(deadLetters.dead_letter_key, cursor.key))
		.orderBy(desc(deadLetters.dead_letter_key))
		.limit(limit + 1);
	return toPage(rows, limit, (row) => ({ time: row.failed_at, key: row.dead_letter_key }));
}

export function countDeadLetters(db: Database): Promise<number> {
	return db.$count(deadLetters);
}

export function findDeadLetter(db: Database, key: number): Promise<DeadLetterRow | undefined> {
	return db.select().from(deadLetters).where(eq(deadLetters.dead_letter_key, key)).get();
}

export async function eraseDeadLetter(db: Database, key: number): Promise<void> {
	await db.delete(deadLetters).where(eq(deadLetters.dead_letter_key, key));
}
