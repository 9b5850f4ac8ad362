import * as v from "valibot";
import { Cursor } from "../../../platform/schema/cursor.schema.ts";
import { FRONT_PAGE_LENGTH } from "../../../platform/schema/page-query.schema.ts";
import { SlugPath } from "../../../platform/schema/slug-path.schema.ts";

/** The newsroom's decision about a caught submission. */
export const CaughtOutcome = v.picklist(["counted", "discarded", "gone", "changed"]);
export type CaughtOutcome = v.InferOutput<typeof CaughtOutcome>;

/** The path of one submission to a survey. */
export const SubmissionPath = v.object({
	slug: SlugPath.entries.slug,
	id: v.pipe(
		v.string(),
		v.regex(/^[0-9a-f]{32}$/),
		v.description("The id of the submission, as in the list of responses."),
	),
});

/** The query of the page for people, with the outcome of their last decision. */
export const CaughtPageQuery = v.pipe(
	v.object({
		cursor: v.exactOptional(Cursor),
		outcome: v.fallback(v.optional(CaughtOutcome), undefined),
	}),
	v.transform((query) => ({ ...query, limit: FRONT_PAGE_LENGTH })),
);
