import * as v from "valibot";
import {
	CURSOR_DESCRIPTION,
	LIST_NAME,
	WRONG_CURSOR,
} from "../../platform/schema/cursor.schema.ts";
import { rules } from "../../platform/schema/documented-rules.schema.ts";
import { singleValue } from "../../platform/schema/query-value.schema.ts";

/** The place of an article in the newsroom's list: the value that the list is sorted by, and the article's key. */
export interface BoardPosition {
	value: number | string;
	key: number;
}

/** Converts a place to text that is opaque to callers. Numbers begin with “n”, texts with “t”. */
export function toBoardCursor({ value, key }: BoardPosition, list: string): string {
	const written =
		typeof value === "number"
			? `n${value.toString(36)}`
			: `t${Buffer.from(value).toString("base64url")}`;
	return `${written}.${key.toString(36)}.${list}`;
}

// The title in the table has at most 60 characters, and each takes at most 4 bytes.
const BOARD_CURSOR = new RegExp(
	`^(?:n(-?[0-9a-z]{1,11})|t([A-Za-z0-9_-]{0,330}))\\.([0-9a-z]{1,6})\\.(${LIST_NAME.source})$`,
);

export const BoardCursor = v.pipe(
	singleValue,
	v.regex(BOARD_CURSOR, WRONG_CURSOR),
	rules("It must come from a page of this list, with the same filter and order."),
	v.transform(positionAt),
	v.description(CURSOR_DESCRIPTION),
);

function positionAt(cursor: string): BoardPosition & { list: string } {
	const [, number, text = "", key = "", list = ""] = BOARD_CURSOR.exec(cursor) ?? [];
	const value =
		number === undefined ? Buffer.from(text, "base64url").toString() : Number.parseInt(number, 36);
	return { value, key: Number.parseInt(key, 36), list };
}
