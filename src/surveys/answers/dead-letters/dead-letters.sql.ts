import { and, desc, lt, type SQL, sql } from "drizzle-orm";
import type { Database } from "../../../platform/db/connection.ts";
import { toPage } from "../../../platform/db/pagination.sql.ts";
import type { Position } from "../../../platform/schema/cursor.schema.ts";
import { isThere } from "../../survey/erased/erased-surveys.sql.ts";
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

const messageField = (name: string) =>
	sql`CASE WHEN json_valid(${deadLetters.body}) THEN ${deadLetters.body} ->> ${name} END`;

/** A dead letter with its survey, if that is still there, and if its submission is stored meanwhile. */
export type FoundDeadLetter = Awaited<ReturnType<typeof listLetters>>[number];

function listLetters(db: Database, which: SQL | undefined, limit: number) {
	const { slug, language, definition } = surveys;
	const isStored = sql<number>`EXISTS (SELECT 1 FROM submissions WHERE submissions.id = ${messageField("$.id")})`;
	return db
		.select({
			...{ letter: deadLetters, survey: { slug, language, definition } },
			isStored: isStored.mapWith(Boolean),
		})
		.from(deadLetters)
		.leftJoin(surveys, and(isThere, sql`${surveys.survey_key} = ${messageField("$.survey_key")}`))
		.where(which)
		.orderBy(desc(deadLetters.dead_letter_key))
		.limit(limit);
}

/** Lists a page of dead letters, newest first. */
export async function listDeadLetters(
	db: Database,
	{ limit, cursor }: { limit: number; cursor?: Position | undefined },
) {
	const which = cursor && lt(deadLetters.dead_letter_key, cursor.key);
	const rows = await listLetters(db, which, limit + 1);
	return toPage(rows, limit, ({ letter }) => ({
		time: letter.failed_at,
		key: letter.dead_letter_key,
	}));
}

/** Lists the dead letters with these keys that are there, newest first. */
export function listDeadLettersOf(db: Database, keys: number[]): Promise<FoundDeadLetter[]> {
	return listLetters(db, isOneOf(keys), keys.length);
}

/** Selects letters by a list of keys, which is one parameter, however long it is. */
const isOneOf = (keys: number[]) =>
	sql`${deadLetters.dead_letter_key} IN (SELECT value FROM json_each(${JSON.stringify(keys)}))`;

/** Erases dead letters, and returns the keys of those that were there. */
export async function eraseDeadLetters(db: Database, keys: number[]): Promise<number[]> {
	const rows = await db
		.delete(deadLetters)
		.where(isOneOf(keys))
		.returning({ key: deadLetters.dead_letter_key });
	return rows.map(({ key }) => key);
}

export function countDeadLetters(db: Database): Promise<number> {
	return db.$count(deadLetters);
}
