import * as v from "valibot";
import { partName } from "../answers.schema.ts";
import { listEntry } from "../mark.ts";
import { questionEntries } from "../question-base.schema.ts";
import { defineQuestion } from "../question-definition.schema.ts";
import { NaturalNumber, Options } from "../question-parts.schema.ts";

const MAX_RANKED = 20;

/** Asks to put options in an order. */
export const RankingQuestion = v.strictObject({
	type: v.literal("ranking"),
	...questionEntries,
	options: v.pipe(
		Options,
		v.minLength(2, "needs at least two options"),
		v.maxLength(MAX_RANKED, `takes at most ${MAX_RANKED} options`),
	),
	/** The number of places; all options have one by default. */
	max: v.exactOptional(v.pipe(NaturalNumber, v.minValue(1))),
});
export type RankingQuestion = v.InferOutput<typeof RankingQuestion>;

/** Returns the names of the fields in which a form sends the place of each option. */
export const placeFields = ({ id, options }: RankingQuestion) =>
	options.map(({ value }) => partName(id, value));

export const rankingDefinition = defineQuestion(RankingQuestion, {
	answerFormat:
		"A list of values in their order; in forms the place of each, in the field `id.value`.",
	// JSON has the whole order under the question's own id.
	answeredBy: (question) => [...placeFields(question), question.id].map(listEntry),
});
