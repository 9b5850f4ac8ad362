import * as v from "valibot";
import { described } from "../../../platform/schema/described.schema.ts";
import { documentedAs } from "../../../platform/schema/documented-rules.schema.ts";
import { singleValue } from "../../../platform/schema/query-value.schema.ts";

/** The key of the article after which indexing continues; 0 for all articles. */
export const FillQuery = v.strictObject({
	after: v.optional(
		v.pipe(
			singleValue,
			v.regex(/^(?:0|[1-9]\d{0,14})$/, "must be what the “next” of the last response has"),
			documentedAs(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(999_999_999_999_999))),
			v.transform(Number),
			v.description("Where to go on; it is in `next`."),
		),
		"0",
	),
});

export const FillProgress = described(
	"How far the search index is.",
	v.object({
		next: v.exactOptional(
			described("The request that goes on; absent when the index is complete.", v.string()),
		),
	}),
);
export type FillProgress = v.InferOutput<typeof FillProgress>;
