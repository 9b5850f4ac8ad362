import * as v from "valibot";
import { Cursor } from "../../../platform/schema/cursor.schema.ts";
import { FRONT_PAGE_LENGTH } from "../../../platform/schema/page-query.schema.ts";

/** The newsroom's decision about a caught submission. */
export const CaughtOutcome = v.picklist(["counted", "discarded", "gone", "changed"]);
export type CaughtOutcome = v.InferOutput<typeof CaughtOutcome>;

/** The query of the page for people, with the outcome of their last decision. */
export const CaughtPageQuery = v.pipe(
	v.object({
		cursor: v.exactOptional(Cursor),
		outcome: v.fallback(v.optional(CaughtOutcome), undefined),
	}),
	v.transform((query) => ({ ...query, limit: FRONT_PAGE_LENGTH })),
);
