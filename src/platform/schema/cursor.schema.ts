import * as v from "valibot";
import { rules } from "./documented-rules.schema.ts";

/** A position in a list that is sorted newest first: the next page begins after this time and key. */
export interface Position {
	time: Date;
	key: number;
}

/** Returns the text of a position in a list, which needs no escaping in a URL; its form is not public. */
export function toCursor(position: Position, list: string): string {
	return `${position.time.getTime().toString(36)}.${position.key.toString(36)}.${list}`;
}

export const WRONG_CURSOR = "must be a cursor that this list handed out";
/** The name of a list in a cursor, see platform/http/list-name.ts. */
export const LIST_NAME = /[A-Za-z0-9_-]{6}/;
export const CURSOR_DESCRIPTION = "Where the page begins, from `next` of the page before.";

export const Cursor = v.pipe(
	v.string("must be given once"),
	v.regex(new RegExp(`^-?[0-9a-z]{1,11}\\.[0-9a-z]{1,11}\\.${LIST_NAME.source}$`), WRONG_CURSOR),
	rules("It must come from a page of this list, with the same filter."),
	v.transform(positionAt),
	v.check((position) => !Number.isNaN(position.time.getTime()), WRONG_CURSOR),
	v.description(CURSOR_DESCRIPTION),
);

function positionAt(cursor: string): Position & { list: string } {
	const [time = "", key = "", list = ""] = cursor.split(".");
	return { time: new Date(Number.parseInt(time, 36)), key: Number.parseInt(key, 36), list };
}
