import * as v from "valibot";
import { cutAtGrapheme } from "../../../platform/graphemes.ts";
import { FRONT_PAGE_LENGTH } from "../../../platform/schema/page-query.schema.ts";
import { oneLine } from "../../../platform/schema/plain-text.ts";
import { toSlug } from "../../../platform/schema/slug.schema.ts";
import { MAX_SEARCH_LENGTH } from "../../../platform/schema/text.schema.ts";
import { startOfLocalDay } from "../../../platform/ui/local-time.ts";
import { ListCursor } from "../list-cursor.schema.ts";
import { type ArticleQuery, toSearchQuery } from "../list-query.schema.ts";
import { toSearch } from "./search-text.schema.ts";

/** Cuts text that is too long, because people paste. */
const Words = v.pipe(
	v.string(),
	v.transform((text) => oneLine(cutAtGrapheme(text, MAX_SEARCH_LENGTH))),
);

/** The orders that people can choose: names of the API. */
export const PAGE_SORTS = ["relevance", "-published"] as const;

const Topic = v.pipe(
	v.string(),
	v.transform((name) => toSlug(name) || undefined),
);
const Year = v.union([
	v.pipe(v.string(), v.regex(/^[1-9]\d{3}$/), v.transform(Number)),
	v.pipe(
		v.string(),
		v.transform(() => undefined),
	),
]);

/** A page of search results for people; `q` is "" before the first search. Values that no form has count as none. */
export const SearchQuery = v.object({
	q: v.optional(Words, ""),
	topic: v.fallback(v.optional(Topic), undefined),
	year: v.fallback(v.optional(Year), undefined),
	sort: v.fallback(v.optional(v.picklist(PAGE_SORTS), "relevance"), "relevance"),
	cursor: v.exactOptional(ListCursor),
});
export type SearchQuery = v.InferOutput<typeof SearchQuery>;

/** Returns the query of a page of search results; its year is one of the newsroom's. */
export function toPageQuery(timeZone: string, given: SearchQuery): ArticleQuery {
	const { q, topic, year, sort, cursor } = given;
	const published =
		year === undefined
			? undefined
			: { from: startOfYear(timeZone, year), before: startOfYear(timeZone, year + 1) };
	return toSearchQuery({
		q: toSearch(q),
		...{ topic, published, sort, cursor },
		limit: FRONT_PAGE_LENGTH,
	});
}

/** Returns how many seconds after midnight in UTC a year begins in a time zone, in our time. */
export function newYearSeconds(timeZone: string): number {
	const [utc, local] = [Date.UTC(OUR_TIME, 0, 1), startOfYear(timeZone, OUR_TIME).getTime()];
	return (local - utc) / 1000;
}

const OUR_TIME = 2026;

function startOfYear(timeZone: string, year: number): Date {
	return startOfLocalDay(timeZone, new Date(Date.UTC(year, 0, 1)));
}
