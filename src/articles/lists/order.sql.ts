import { type SQL, sql } from "drizzle-orm";
import type { ArticlePosition, ListPosition, Sort } from "./list-cursor.schema.ts";
import type { ArticleQuery } from "./list-query.schema.ts";

type TimeColumn = "published_at" | "updated_at";

const orders = {
	"-published": { column: "published_at", isFalling: true },
	published: { column: "published_at", isFalling: false },
	"-updated": { column: "updated_at", isFalling: true },
	updated: { column: "updated_at", isFalling: false },
	relevance: { column: "published_at", isFalling: true },
} as const satisfies Record<Sort, { column: TimeColumn; isFalling: boolean }>;

/** How one request reads a list: by which column, in which direction, and from where. */
export interface Scan {
	column: TimeColumn;
	/** Towards smaller times and keys. */
	isFalling: boolean;
	/** By tiers of relevance first: the best first, unless it goes back. */
	isTiered: boolean;
	from: ListPosition | undefined;
}

export function toScan({ sort, cursor }: ArticleQuery): Scan {
	const { column, isFalling } = orders[sort];
	const isBack = cursor?.isBack ?? false;
	return { column, isFalling: isFalling !== isBack, isTiered: sort === "relevance", from: cursor };
}

/** Returns ASC or DESC, and the operator that finds what comes later in the scan. */
export function directionOf({ isFalling }: Scan) {
	return isFalling
		? { sorted: sql.raw("DESC"), beyond: sql.raw("<") }
		: { sorted: sql.raw("ASC"), beyond: sql.raw(">") };
}

/** Returns the condition that a row comes after the start of the scan; undefined if it starts at the end of the list. */
export function afterScanStart(time: SQL, key: SQL, scan: Scan): SQL | undefined {
	const { beyond } = directionOf(scan);
	return scan.from && sql`(${time}, ${key}) ${beyond} (${scan.from.time}, ${scan.from.key})`;
}

/** Returns a position from which a scan in the other direction begins with the article at `place`. */
export function oneStepBack(place: ArticlePosition, { isFalling }: Scan): ArticlePosition {
	return { ...place, key: Math.max(0, place.key + (isFalling ? -1 : 1)) };
}

/** Returns the order of candidates for ORDER BY. */
export function candidateOrder(scan: Scan): SQL {
	const { sorted } = directionOf(scan);
	const byTime = sql`candidate.time ${sorted}, candidate.key ${sorted}`;
	const tiers = scan.from?.isBack ? sql`candidate.tier DESC` : sql`candidate.tier`;
	return scan.isTiered ? sql`${tiers}, ${byTime}` : byTime;
}
