import type { Database } from "../../../platform/db/connection.ts";
import type { Position } from "../../../platform/schema/cursor.schema.ts";
import { toDeadLetter } from "./dead-letters.json.ts";
import { type FoundDeadLetter, listDeadLetters, listDeadLettersOf } from "./dead-letters.sql.ts";

/** Letters that are read at once: one takes 128 KB at most. */
const LETTERS_AT_ONCE = 50;

/** Writes dead letters as JSON Lines: those with these keys, or all, page by page. */
export async function* writeDeadLetters(
	db: Database,
	keys: number[] | undefined,
): AsyncGenerator<string, void> {
	if (keys) return yield toLines(await listDeadLettersOf(db, keys));
	let cursor: Position | undefined;
	do {
		const page = { limit: LETTERS_AT_ONCE, ...(cursor && { cursor }) };
		const { rows, next } = await listDeadLetters(db, page);
		yield toLines(rows);
		cursor = next;
	} while (cursor);
}

const toLines = (rows: FoundDeadLetter[]) =>
	rows.map((row) => `${JSON.stringify(toDeadLetter(row))}\n`).join("");
