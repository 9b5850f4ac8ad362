import * as v from "valibot";
import { documentedAs } from "../../platform/schema/documented-rules.schema.ts";
import { singleValue } from "../../platform/schema/query-value.schema.ts";

/** Where to go on with indexing: after the article of this key, 0 for all. */
export const FillQuery = v.strictObject({
	after: v.optional(
		v.pipe(
			singleValue,
			v.regex(/^(?:0|[1-9]\d{0,14})$/, "must be what the last answer’s “next” has"),
			documentedAs(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(999_999_999_999_999))),
			v.transform(Number),
			v.description("Where to go on; it is in `next`."),
		),
		"0",
	),
});

/** How far the search index has come: `next` is the request that goes on; none when it is complete. */
export const FillProgress = v.object({ next: v.exactOptional(v.string()) });
export type FillProgress = v.InferOutput<typeof FillProgress>;
