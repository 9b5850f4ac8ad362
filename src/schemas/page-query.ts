import * as v from "valibot";
import { slugOf } from "./name-slug.ts";
import { Language, plainText } from "./text.ts";

export const MAX_PAGE_SIZE = 100;
const WRONG_LIMIT = `must be a whole number from 1 to ${MAX_PAGE_SIZE}`;

const Limit = v.pipe(
	v.string(),
	v.regex(/^[1-9]\d{0,2}$/, WRONG_LIMIT),
	v.transform(Number),
	v.maxValue(MAX_PAGE_SIZE, WRONG_LIMIT),
);

/** A place in a list, newest first: what comes after this time and key. */
export interface Position {
	time: Date;
	key: number;
}

/** The text of a position, opaque to callers: two numbers, so that it needs no escaping in a URL. */
export function cursorAt(position: Position): string {
	return `${position.time.getTime().toString(36)}.${position.key.toString(36)}`;
}

const WRONG_CURSOR = "must be a cursor that this list handed out";
export const Cursor = v.pipe(
	v.string(),
	v.regex(/^-?[0-9a-z]{1,11}\.[0-9a-z]{1,11}$/, WRONG_CURSOR),
	v.transform(positionAt),
	v.check((position) => !Number.isNaN(position.time.getTime()), WRONG_CURSOR),
);

function positionAt(cursor: string): Position {
	const [time = "", key = ""] = cursor.split(".");
	return { time: new Date(Number.parseInt(time, 36)), key: Number.parseInt(key, 36) };
}

/** A page of a list: `limit` 1 to 100 (20), `cursor` from the page before. */
export const PageQuery = v.strictObject({
	limit: v.optional(Limit, "20"),
	cursor: v.exactOptional(Cursor),
});
export type PageQuery = v.InferOutput<typeof PageQuery>;

const Topic = v.pipe(v.string(), v.transform(slugOf), v.minLength(1, "must name a topic"));

/** A page of articles, all of one topic or language where asked. */
export const ArticleQuery = v.strictObject({
	...PageQuery.entries,
	topic: v.exactOptional(Topic),
	language: v.exactOptional(Language),
});
export type ArticleQuery = v.InferOutput<typeof ArticleQuery>;

const FRONT_PAGE_LENGTH = 20;

/**
 * A page of a list as people turn it: what is older than `cursor`, or just newer than `newer`.
 * Parameters that others add to links do no harm.
 */
export const FrontPageQuery = v.pipe(
	v.object({ cursor: v.exactOptional(Cursor), newer: v.exactOptional(Cursor) }),
	v.transform((query) => ({ ...query, limit: FRONT_PAGE_LENGTH })),
);
export type FrontPageQuery = v.InferOutput<typeof FrontPageQuery>;

/** UTF-16 code units; what is longer is cut, as people paste. */
export const MAX_SEARCH_LENGTH = 200;

const Words = v.pipe(
	v.string(),
	v.transform((text) => plainText(text.slice(0, MAX_SEARCH_LENGTH)).replace(/\s+/g, " ").trim()),
);

/** A page of what a search has found; `q` is "" before anybody has searched. */
export const SearchQuery = v.pipe(
	v.object({ q: v.optional(Words, ""), cursor: v.exactOptional(Cursor) }),
	v.transform((query) => ({ ...query, limit: FRONT_PAGE_LENGTH })),
);
