import type { ArticlePosition, ListPosition } from "./list-cursor.schema.ts";
import type { ArticleQuery } from "./list-query.schema.ts";
import { oneStepBack, type Scan } from "./order.sql.ts";

/** The most bytes of HTML in one page, unless its first article has more: an isolate has 128 MB for everything. */
const MAX_PAGE_BYTES = 4 * 1024 * 1024;

/** A row with its position in the list, and the bytes of HTML that come with it. */
export interface PositionedRow extends ArticlePosition {
	bytes: number;
}

export interface ArticlePage<Row> {
	rows: Row[];
	/** The positions of the pages beside this one; undefined at the ends of the list. */
	next: ListPosition | undefined;
	prev: ListPosition | undefined;
}

/**
 * Makes a page of the rows that a scan found: in its order, and one more than the page holds. `end` is
 * the last candidate that the scan compared; undefined if it reached the end of the list.
 */
export function toArticlePage<Row extends PositionedRow>(
	found: Row[],
	{ limit, cursor }: Pick<ArticleQuery, "limit" | "cursor">,
	scan: Scan,
	end: ArticlePosition | undefined,
): ArticlePage<Row> {
	const rows = found.slice(0, countFittingRows(found, limit));
	const isCut = rows.length < found.length;
	const ahead = isCut ? rows.at(-1) : end;
	const behind = cursor && (rows[0] ?? oneStepBack(cursor, scan));
	const position = (place: ArticlePosition | undefined, isBack: boolean) =>
		place && { tier: place.tier, time: place.time, key: place.key, isBack };
	return cursor?.isBack
		? { rows: rows.reverse(), next: position(behind, false), prev: position(ahead, true) }
		: { rows, next: position(ahead, false), prev: position(behind, true) };
}

/** Returns how many of the first rows fit into a page: at least one, whatever its bytes. */
export function countFittingRows(rows: { bytes: number }[], limit: number): number {
	let bytes = 0;
	const tooMuch = rows.findIndex((row, index) => {
		bytes += row.bytes;
		return index > 0 && bytes > MAX_PAGE_BYTES;
	});
	return Math.min(limit, tooMuch === -1 ? rows.length : tooMuch);
}
