import * as v from "valibot";
import { cutAtGrapheme } from "../../../platform/graphemes.ts";
import { FRONT_PAGE_LENGTH } from "../../../platform/schema/page-query.schema.ts";
import { oneLine } from "../../../platform/schema/plain-text.ts";
import { MAX_SEARCH_LENGTH } from "../../../platform/schema/text.schema.ts";
import { ListCursor } from "../list-cursor.schema.ts";
import { toSearchQuery } from "../list-query.schema.ts";
import { toSearch } from "./search-text.schema.ts";

/** Cuts text that is too long, because people paste. */
const Words = v.pipe(
	v.string(),
	v.transform((text) => oneLine(cutAtGrapheme(text, MAX_SEARCH_LENGTH))),
);

/** A page of search results for people; `q` is "" before the first search. */
export const SearchQuery = v.pipe(
	v.object({ q: v.optional(Words, ""), cursor: v.exactOptional(ListCursor) }),
	v.transform(({ q, cursor }) => ({
		q,
		cursor,
		list: toSearchQuery(toSearch(q), FRONT_PAGE_LENGTH, cursor),
	})),
);
