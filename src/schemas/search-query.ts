import * as v from "valibot";
import { searchPage } from "./article-query.ts";
import { WRONG_CURSOR } from "./cursor.ts";
import { ListCursor, orderCode } from "./list-cursor.ts";
import { FRONT_PAGE_LENGTH } from "./page-query.ts";
import { MAX_SEARCH_LENGTH, searchFor } from "./search-text.ts";
import { plainText } from "./text.ts";

/** What is too long is cut, as people paste. */
const Words = v.pipe(
	v.string(),
	v.transform((text) => plainText(text.slice(0, MAX_SEARCH_LENGTH)).replace(/\s+/g, " ").trim()),
);

const SearchCursor = v.pipe(
	ListCursor,
	v.check(({ order }) => order === orderCode("relevance", true), WRONG_CURSOR),
);

/** A page of what a search has found, for people; `q` is "" before anybody has searched. */
export const SearchQuery = v.pipe(
	v.object({ q: v.optional(Words, ""), cursor: v.exactOptional(SearchCursor) }),
	v.transform(({ q, cursor }) => ({
		q,
		cursor,
		list: searchPage(searchFor(q), FRONT_PAGE_LENGTH, cursor),
	})),
);
