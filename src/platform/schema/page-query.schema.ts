import * as v from "valibot";
import { Cursor } from "./cursor.schema.ts";
import { described } from "./described.schema.ts";
import { documentedAs } from "./documented-rules.schema.ts";

export const MAX_PAGE_SIZE = 100;

/** Accepts the length of a page as text: a whole number from 1 to `most`. */
export const limitUpTo = (most: number) => {
	const message = `must be a whole number from 1 to ${most}`;
	return v.pipe(
		v.string("must be given once"),
		v.regex(/^[1-9]\d{0,3}$/, message),
		documentedAs(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(most))),
		v.transform(Number),
		v.maxValue(most, message),
		v.description("How many entries a page has at most."),
	);
};

/** A page of a list: `limit` 1 to 100 (20), `cursor` from the page before. */
export const PageQuery = v.strictObject({
	limit: v.optional(limitUpTo(MAX_PAGE_SIZE), "20"),
	cursor: v.exactOptional(Cursor),
});
export type PageQuery = v.InferOutput<typeof PageQuery>;

export const FRONT_PAGE_LENGTH = 20;

/**
 * A page of a list for people: the entries after `cursor`, or just before `newer`. Other parameters,
 * which sites add to links, are ignored.
 */
export const FrontPageQuery = v.pipe(
	v.object({ cursor: v.exactOptional(Cursor), newer: v.exactOptional(Cursor) }),
	v.transform((query) => ({ ...query, limit: FRONT_PAGE_LENGTH })),
);
export type FrontPageQuery = v.InferOutput<typeof FrontPageQuery>;

/** The field that every page of a list has beside its entries. */
export const nextPageEntries = {
	next: v.exactOptional(described("The address of the next page; absent on the last.", v.string())),
};
