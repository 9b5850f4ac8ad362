import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import type { Position } from "../schema/cursor.schema.ts";

export interface Page<Row> {
	rows: Row[];
	/** Where the next page begins; undefined on the last. */
	next: Position | undefined;
}

/** A page out of one row more than it holds, which tells whether another page follows. */
export function toPage<Row>(
	rows: Row[],
	limit: number,
	positionOf: (row: Row) => Position,
): Page<Row> {
	const last = rows.length > limit ? rows[limit - 1] : undefined;
	return { rows: rows.slice(0, limit), next: last && positionOf(last) };
}

/** Rows after a position in a list that is sorted by time and key, both descending. */
export function afterPosition(
	time: SQLWrapper,
	key: SQLWrapper,
	position: Position | undefined,
): SQL | undefined {
	return position && sql`(${time}, ${key}) < (${position.time.getTime()}, ${position.key})`;
}
