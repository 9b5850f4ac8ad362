import * as v from "valibot";
import { rules } from "../../../platform/schema/documented-rules.schema.ts";
import { atLeastOne, other, questionEntries } from "../question-base.schema.ts";
import { NaturalNumber, Options } from "../question-parts.schema.ts";

const MAX_RANKED = 20;

/** One of several options. */
export const SingleQuestion = v.strictObject({
	type: v.literal("single"),
	...questionEntries,
	options: Options,
	other,
});

/** Any of several options. */
export const MultipleQuestion = v.pipe(
	v.strictObject({
		type: v.literal("multiple"),
		...questionEntries,
		options: Options,
		other,
		min: v.exactOptional(NaturalNumber),
		max: v.exactOptional(NaturalNumber),
	}),
	rules(
		"“max” must not be below “min”, and “min” not above the number of options.",
		"No option may have the value “other” beside an answer of one's own.",
	),
	v.forward(
		v.check(
			({ min = 0, max, options }) => min <= (max ?? options.length),
			"must leave room for “min” and the options there are",
		),
		["max"],
	),
	// An export has a column for each option, and one for the words beside “other”.
	v.forward(
		v.check(
			({ options, other }) =>
				other === undefined || options.every(({ value }) => value !== "other"),
			"cannot have the value “other” beside an answer of one's own",
		),
		["options"],
	),
);

export const YesNoQuestion = v.strictObject({ type: v.literal("yes_no"), ...questionEntries });

/** Options to put in an order. */
export const RankingQuestion = v.strictObject({
	type: v.literal("ranking"),
	...questionEntries,
	options: v.pipe(
		Options,
		v.minLength(2, "needs at least two options"),
		v.maxLength(MAX_RANKED, `takes at most ${MAX_RANKED} options`),
	),
	/** How many places there are to give; all options by default. */
	max: v.exactOptional(atLeastOne),
});
