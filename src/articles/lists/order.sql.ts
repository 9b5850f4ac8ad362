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

/** How one request walks a list: along which column, which way, and from where. */
export interface Walk {
	column: TimeColumn;
	/** Towards smaller times and keys. */
	isFalling: boolean;
	/** Through the tiers of relevance, the best first unless it goes back. */
	isTiered: boolean;
	from: ListPosition | undefined;
}

/** The walk that a query asks for. */
export function walkOf({ sort, cursor }: ArticleQuery): Walk {
	const { column, isFalling } = orders[sort];
	const isBack = cursor?.isBack ?? false;
	return { column, isFalling: isFalling !== isBack, isTiered: sort === "relevance", from: cursor };
}

/** ASC or DESC, and the comparison that leads on. */
export function directionOf({ isFalling }: Walk) {
	return isFalling
		? { sorted: sql.raw("DESC"), beyond: sql.raw("<") }
		: { sorted: sql.raw("ASC"), beyond: sql.raw(">") };
}

/** The condition that a row comes after the place where the walk begins. */
export function afterStart(time: SQL, key: SQL, walk: Walk): SQL | undefined {
	const { beyond } = directionOf(walk);
	return walk.from && sql`(${time}, ${key}) ${beyond} (${walk.from.time}, ${walk.from.key})`;
}

/** The place that a walk the other way begins at so that it comes upon the article of this one too. */
export function justBefore(place: ArticlePosition, { isFalling }: Walk): ArticlePosition {
	return { ...place, key: Math.max(0, place.key + (isFalling ? -1 : 1)) };
}

/** The order in which candidates come, as ORDER BY says it. */
export function candidateOrder(walk: Walk): SQL {
	const { sorted } = directionOf(walk);
	const byTime = sql`candidate.time ${sorted}, candidate.key ${sorted}`;
	const tiers = walk.from?.isBack ? sql`candidate.tier DESC` : sql`candidate.tier`;
	return walk.isTiered ? sql`${tiers}, ${byTime}` : byTime;
}
