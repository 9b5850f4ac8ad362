import type { ArticlePosition, ListPosition } from "./list-cursor.schema.ts";
import type { ArticleQuery } from "./list-query.schema.ts";
import { justBefore, type Walk } from "./order.sql.ts";

/** Bytes of HTML that one page carries, beside its first article: an isolate has 128 MB for everything. */
const MAX_PAGE_BYTES = 4 * 1024 * 1024;

/** A row with its place in the list, and the bytes of text that come with it. */
export interface PositionedRow extends ArticlePosition {
	bytes: number;
}

export interface ArticlePage<Row> {
	rows: Row[];
	/** Where the list goes on, and where it goes back; undefined at its ends. */
	next: ListPosition | undefined;
	prev: ListPosition | undefined;
}

/**
 * A page out of the rows that a walk found, in the walk's order and one more than the page holds.
 * `end` is how far the walk looked; undefined if it came to the end of the list.
 */
export function toArticlePage<Row extends PositionedRow>(
	found: Row[],
	{ limit, cursor, order }: Pick<ArticleQuery, "limit" | "cursor" | "order">,
	walk: Walk,
	end: ArticlePosition | undefined,
): ArticlePage<Row> {
	const rows = found.slice(0, countFittingRows(found, limit));
	const isCut = rows.length < found.length;
	const onwards = isCut ? rows.at(-1) : end;
	const backwards = cursor && (rows[0] ?? justBefore(cursor, walk));
	const position = (place: ArticlePosition | undefined, isBack: boolean) =>
		place && { tier: place.tier, time: place.time, key: place.key, order, isBack };
	return cursor?.isBack
		? { rows: rows.reverse(), next: position(backwards, false), prev: position(onwards, true) }
		: { rows, next: position(onwards, false), prev: position(backwards, true) };
}

/** How many of the first rows a page takes: at least one, whatever its bytes. */
export function countFittingRows(rows: { bytes: number }[], limit: number): number {
	let bytes = 0;
	const tooMuch = rows.findIndex((row, index) => {
		bytes += row.bytes;
		return index > 0 && bytes > MAX_PAGE_BYTES;
	});
	return Math.min(limit, tooMuch === -1 ? rows.length : tooMuch);
}
