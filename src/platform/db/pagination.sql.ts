import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import type { Position } from "../schema/cursor.schema.ts";

export interface Page<Row> {
	rows: Row[];
	/** The position where the next page begins; undefined on the last page. */
	next: Position | undefined;
}

/** Converts up to `limit` + 1 rows to a page; the extra row shows that another page follows. */
export function toPage<Row>(
	rows: Row[],
	limit: number,
	positionOf: (row: Row) => Position,
): Page<Row> {
	const last = rows.length > limit ? rows[limit - 1] : undefined;
	return { rows: rows.slice(0, limit), next: last && positionOf(last) };
}

/** Returns the condition for rows after a position, in a list sorted by time and key, both descending. */
export function afterPosition(
	time: SQLWrapper,
	key: SQLWrapper,
	position: Position | undefined,
): SQL | undefined {
	return position && sql`(${time}, ${key}) < (${position.time.getTime()}, ${position.key})`;
}
