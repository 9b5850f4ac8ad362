import * as v from "valibot";
import { singleValue } from "../../platform/schema/query-value.schema.ts";
import { toSlug } from "../../platform/schema/slug.schema.ts";
import { Language, MAX_SEARCH_LENGTH } from "../../platform/schema/text.schema.ts";
import { toSearch } from "../lists/search/search-text.schema.ts";
import { BOARD_SORTS, type FindingQuery, STATUSES } from "./finding.schema.ts";
import { BoardCursor } from "./finding-cursor.schema.ts";

const ARTICLES_PER_PAGE = 20;

const typed = v.fallback(
	v.optional(
		v.pipe(
			singleValue,
			v.transform((text) => text.slice(0, MAX_SEARCH_LENGTH).trim()),
		),
		"",
	),
	"",
);
const oneOf = <const Words extends readonly string[]>(words: Words) =>
	v.fallback(v.optional(v.picklist(words)), undefined);

/** The fields of the form above the list, as they were sent; what is not known counts as empty. */
const Typed = v.object({
	q: typed,
	status: oneOf(STATUSES),
	topic: typed,
	author: typed,
	language: v.fallback(v.optional(Language), undefined),
	has_draft: oneOf(["true", "false"]),
	sort: v.fallback(v.optional(v.picklist(BOARD_SORTS), "-updated"), "-updated"),
});
export type TypedFinding = v.InferOutput<typeof Typed>;

/** The query of the page: `asked` is what the API would be asked for. */
export const FindingPageQuery = v.pipe(
	v.object({ ...Typed.entries, cursor: v.exactOptional(BoardCursor) }),
	v.transform(({ cursor, ...form }) => ({
		form,
		asked: toFindingQuery(form, cursor),
		...(cursor && { cursor }),
	})),
);

function toFindingQuery(form: TypedFinding, cursor: FindingQuery["cursor"]): FindingQuery {
	const { q, status, topic, author, language, has_draft, sort } = form;
	return {
		...(q !== "" && { q: toSearch(q) }),
		...(status && { status: [status] }),
		...(topic !== "" && { topic: toSlug(topic) }),
		...(author !== "" && { author: toSlug(author) }),
		...(language !== undefined && { language }),
		...(has_draft && { has_draft: has_draft === "true" }),
		sort,
		limit: ARTICLES_PER_PAGE,
		...(cursor && { cursor }),
	};
}
