import * as v from "valibot";
import { button } from "../mark.ts";
import { questionEntries } from "../question-base.schema.ts";
import { defineQuestion } from "../question-definition.schema.ts";
import { isScale, scaleEntries, scaleRules, stepsOf, WRONG_SCALE } from "./scale.schema.ts";

/** Asks for a step on a scale, or for stars. */
export const RatingQuestion = v.pipe(
	v.strictObject({
		type: v.literal("rating"),
		...questionEntries,
		...scaleEntries,
		style: v.optional(v.picklist(["scale", "stars"]), "scale"),
	}),
	scaleRules(),
	v.forward(
		v.check((asked) => isScale(asked), WRONG_SCALE),
		["max"],
	),
);
export type RatingQuestion = v.InferOutput<typeof RatingQuestion>;

export const ratingDefinition = defineQuestion(RatingQuestion, {
	answerFormat: "A number.",
	isNumeric: true,
	answeredBy: ({ id }) => [button(id)],
	possibleAnswers: stepsOf,
});
