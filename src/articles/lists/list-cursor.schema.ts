import * as v from "valibot";
import {
	CURSOR_DESCRIPTION,
	LIST_NAME,
	WRONG_CURSOR,
} from "../../platform/schema/cursor.schema.ts";
import { rules } from "../../platform/schema/documented-rules.schema.ts";
import { singleValue } from "../../platform/schema/query-value.schema.ts";

/** The orders of a list of articles; “-” is the newest first. */
export const SORTS = ["-published", "published", "-updated", "updated", "relevance"] as const;
export type Sort = (typeof SORTS)[number];

/** The position of an article in a list. `tier` is 1 to 3 in the order of relevance, otherwise 0. */
export interface ArticlePosition {
	tier: number;
	time: number;
	key: number;
}

/** A position from which a page begins, in either direction, without the article at the position. */
export interface ListPosition extends ArticlePosition {
	isBack: boolean;
}

/** Converts a position in a list to text that is opaque to callers. Times are in seconds in a search, otherwise in milliseconds. */
export function toListCursor({ isBack, tier, time, key }: ListPosition, list: string): string {
	return `${isBack ? "b" : "f"}${tier}.${time.toString(36)}.${key.toString(36)}.${list}`;
}

const LIST_CURSOR = new RegExp(
	`^([bf])([0-3])\\.(-?[0-9a-z]{1,11})\\.([0-9a-z]{1,11})\\.(${LIST_NAME.source})$`,
);
/** The last millisecond that a date can have. */
const MAX_TIME = 8.64e15;

export const ListCursor = v.pipe(
	singleValue,
	v.regex(LIST_CURSOR, WRONG_CURSOR),
	rules("It must come from a page of this list, with the same filter and order."),
	v.transform(listPositionAt),
	v.check(({ time, key }) => Math.abs(time) <= MAX_TIME && Number.isSafeInteger(key), WRONG_CURSOR),
	v.description(CURSOR_DESCRIPTION),
);
export type ListCursor = v.InferOutput<typeof ListCursor>;

function listPositionAt(cursor: string): ListPosition & { list: string } {
	const [, way, tier = "0", time = "", key = "", list = ""] = LIST_CURSOR.exec(cursor) ?? [];
	return {
		isBack: way === "b",
		tier: Number(tier),
		time: Number.parseInt(time, 36),
		key: Number.parseInt(key, 36),
		list,
	};
}
