import * as v from "valibot";
import { rules } from "../../../platform/schema/documented-rules.schema.ts";
import { Day } from "../../../platform/schema/time.schema.ts";
import { isRange, questionEntries } from "../question-base.schema.ts";
import { defineQuestion } from "../question-definition.schema.ts";

/** No answer lies before or after these days. */
export const FIRST = "1800-01-01";
export const LAST = "2199-12-31";

const Limit = v.pipe(
	Day,
	v.check((day) => day >= FIRST && day <= LAST, `must be from ${FIRST} to ${LAST}`),
	rules(`It lies from ${FIRST} to ${LAST}.`),
);

export const DateQuestion = v.pipe(
	v.strictObject({
		type: v.literal("date"),
		...questionEntries,
		min: v.exactOptional(Limit),
		max: v.exactOptional(Limit),
	}),
	rules("“max” must not be before “min”."),
	v.forward(
		v.check((asked) => isRange(asked), "must not be before “min”"),
		["max"],
	),
);
export type DateQuestion = v.InferOutput<typeof DateQuestion>;

export const dateDefinition = defineQuestion(DateQuestion, {
	answerFormat: "A day: `2024-07-15`.",
	// An empty date field matches the same selectors as one that is filled in.
	answeredBy: () => [],
});
