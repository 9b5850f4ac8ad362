import * as v from "valibot";
import { CURSOR_DESCRIPTION, WRONG_CURSOR } from "../../platform/schema/cursor.schema.ts";
import { rules } from "../../platform/schema/documented-rules.schema.ts";
import { singleValue } from "../../platform/schema/query-value.schema.ts";

/** The orders of a list of articles; “-” is the newest first. */
export const SORTS = ["-published", "published", "-updated", "updated", "relevance"] as const;
export type Sort = (typeof SORTS)[number];

/** The codes of the orders in a cursor. A search has times in seconds, other lists in milliseconds. */
const orderCodes = {
	list: { "-published": "pd", published: "pa", "-updated": "ud", updated: "ua", relevance: "" },
	search: {
		"-published": "spd",
		published: "spa",
		"-updated": "sud",
		updated: "sua",
		relevance: "sr",
	},
} as const satisfies Record<string, Record<Sort, string>>;

/** Returns the code of an order. A cursor of one order is not valid in another. */
export function orderCode(sort: Sort, isSearch: boolean): string {
	return orderCodes[isSearch ? "search" : "list"][sort];
}

/** The position of an article in a list. `tier` is 1 to 3 in the order of relevance, otherwise 0. */
export interface ArticlePosition {
	tier: number;
	time: number;
	key: number;
}

/** A position from which a page begins, in either direction, without the article at the position. */
export interface ListPosition extends ArticlePosition {
	order: string;
	isBack: boolean;
}

/** The order that a cursor does not name. */
const PLAIN_ORDER = orderCode("-published", false);

/** Converts a position to text that is opaque to callers. In the order that pages have, it is the cursor of pages. */
export function toListCursor({ order, isBack, tier, time, key }: ListPosition): string {
	const place = `${time.toString(36)}.${key.toString(36)}`;
	return order === PLAIN_ORDER && !isBack
		? place
		: `${isBack ? "b" : "f"}${tier}.${order}.${place}`;
}

const LIST_CURSOR = /^(?:([bf])([0-3])\.([a-z]{2,3})\.)?(-?[0-9a-z]{1,11})\.([0-9a-z]{1,11})$/;
/** The last millisecond that a date can have. */
const MAX_TIME = 8.64e15;

export const ListCursor = v.pipe(
	singleValue,
	v.regex(LIST_CURSOR, WRONG_CURSOR),
	rules("It must come from a page of this list, in the same order."),
	v.transform(listPositionAt),
	v.check(({ time, key }) => Math.abs(time) <= MAX_TIME && Number.isSafeInteger(key), WRONG_CURSOR),
	v.description(CURSOR_DESCRIPTION),
);

function listPositionAt(cursor: string): ListPosition {
	const [, way, tier = "0", order = PLAIN_ORDER, time = "", key = ""] =
		LIST_CURSOR.exec(cursor) ?? [];
	return {
		order,
		isBack: way === "b",
		tier: Number(tier),
		time: Number.parseInt(time, 36),
		key: Number.parseInt(key, 36),
	};
}
