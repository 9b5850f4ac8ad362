import * as v from "valibot";
import { rules } from "../../../platform/schema/documented-rules.schema.ts";
import { line } from "../../../platform/schema/text.schema.ts";
import { translatedText } from "../../../platform/schema/translated-text.schema.ts";
import { typed } from "../mark.ts";
import { isRange, questionEntries } from "../question-base.schema.ts";
import { defineQuestion } from "../question-definition.schema.ts";
import { NaturalNumber } from "../question-parts.schema.ts";

/** The largest number, positive or negative, that a question can be about. */
export const MAX_NUMBER = 1_000_000_000;
/** Room for such a number in its longest notation, in characters. */
export const MAX_NUMBER_LENGTH = 24;
const MAX_DECIMALS = 3;

const Amount = v.pipe(v.number(), v.finite(), v.minValue(-MAX_NUMBER), v.maxValue(MAX_NUMBER));

interface Limits {
	min?: number;
	max?: number;
	decimals: number;
}

export const NumberQuestion = v.pipe(
	v.strictObject({
		type: v.literal("number"),
		...questionEntries,
		min: v.exactOptional(Amount),
		max: v.exactOptional(Amount),
		decimals: v.optional(v.pipe(NaturalNumber, v.maxValue(MAX_DECIMALS)), 0),
		unit: v.exactOptional(translatedText(line(40))),
	}),
	rules("“max” must not be below “min”."),
	v.forward(
		v.check((asked) => isRange(asked), "must not be below “min”"),
		["max"],
	),
	rules("Between “min” and “max” there must be a number with no more than “decimals”."),
	v.forward(
		v.check((asked) => hasAnswer(asked), "must leave room for a number with so many “decimals”"),
		["max"],
	),
);

function hasAnswer({ min = -MAX_NUMBER, max = MAX_NUMBER, decimals }: Limits): boolean {
	const unit = 10 ** decimals;
	return min > max || Math.ceil(min * unit - 1e-6) <= Math.floor(max * unit + 1e-6);
}
export type NumberQuestion = v.InferOutput<typeof NumberQuestion>;

export const numberDefinition = defineQuestion(NumberQuestion, {
	answerFormat: "A number.",
	isNumeric: true,
	answeredBy: ({ id }) => [typed(id)],
});
