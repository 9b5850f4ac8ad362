import * as v from "valibot";
import { Cursor } from "../../../platform/schema/cursor.schema.ts";
import { FRONT_PAGE_LENGTH } from "../../../platform/schema/page-query.schema.ts";
import { singleValue } from "../../../platform/schema/query-value.schema.ts";
import { MAX_SEARCH_LENGTH } from "../../../platform/schema/text.schema.ts";

/** The statuses that the list can be narrowed to, in the order of a survey's life. */
export const LISTED_STATUSES = ["draft", "scheduled", "open", "closed"] as const;

/** The deed just before the list is shown. */
export const LIST_DEEDS = ["erased", "discarded", "open", "scheduled", "closed"] as const;
export type ListDeed = (typeof LIST_DEEDS)[number];

const typed = v.pipe(
	singleValue,
	v.transform((text) => text.slice(0, MAX_SEARCH_LENGTH).trim()),
);

/** The query of the list: what is not known counts as empty. */
export const SurveyListQuery = v.pipe(
	v.object({
		q: v.fallback(v.optional(typed, ""), ""),
		status: v.fallback(v.optional(v.picklist(LISTED_STATUSES)), undefined),
		cursor: v.exactOptional(Cursor),
		done: v.fallback(v.optional(v.picklist(LIST_DEEDS)), undefined),
	}),
	v.transform(({ done, ...query }) => ({
		...query,
		...(done && { done }),
		limit: FRONT_PAGE_LENGTH,
	})),
);
export type SurveyListQuery = v.InferOutput<typeof SurveyListQuery>;

/** The part of the query that chooses what is listed. */
export type SurveySelection = Pick<SurveyListQuery, "q" | "status">;
