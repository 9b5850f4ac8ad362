import * as v from "valibot";
import { described } from "../../../platform/schema/described.schema.ts";
import { rules } from "../../../platform/schema/documented-rules.schema.ts";
import { line } from "../../../platform/schema/text.schema.ts";
import {
	type TranslatedText,
	translatedText,
} from "../../../platform/schema/translated-text.schema.ts";
import { partName } from "../answers.schema.ts";
import { button, type Mark, typed } from "../mark.ts";
import { questionEntries } from "../question-base.schema.ts";
import { defineQuestion } from "../question-definition.schema.ts";
import { NaturalNumber, type Option, Options, OTHER_VALUE } from "../question-parts.schema.ts";

/** Limit of an answer in the respondent's own words, in UTF-16 code units. */
export const MAX_OWN_LENGTH = 500;

/** A question that is answered by choosing among options. */
export interface OptionsQuestion {
	id: string;
	options: Option[];
	/** The label of the choice that respondents answer in their own words. */
	other?: TranslatedText;
}

const other = v.exactOptional(
	described(
		"The label of an answer in one's own words, beside the options.",
		translatedText(line(300)),
	),
);

/** Asks for one of several options. */
export const SingleQuestion = v.strictObject({
	type: v.literal("single"),
	...questionEntries,
	options: Options,
	other,
});
export type SingleQuestion = v.InferOutput<typeof SingleQuestion>;

/** Asks for any number of options. */
export const MultipleQuestion = v.pipe(
	v.strictObject({
		type: v.literal("multiple"),
		...questionEntries,
		options: Options,
		other,
		min: v.exactOptional(NaturalNumber),
		max: v.exactOptional(v.pipe(NaturalNumber, v.minValue(1))),
	}),
	rules(
		"“max” must not be below “min”, and “min” not above the number of options.",
		"No option may have the value “other” beside an answer of one's own.",
	),
	v.forward(
		v.check(
			({ min = 0, max = Infinity, ...question }) => min <= Math.min(max, valuesOf(question).length),
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
export type MultipleQuestion = v.InferOutput<typeof MultipleQuestion>;

/** Returns the values of all choices. */
export const valuesOf = ({ options, other }: OptionsQuestion) => [
	...options.map(({ value }) => value),
	...(other === undefined ? [] : [OTHER_VALUE]),
];

/** Returns the names of the words that belong to the choice “other”, if the question offers it. */
export const ownNames = ({ id, other }: OptionsQuestion) =>
	other === undefined ? [] : [partName(id, "other")];

const chosenBy = (question: OptionsQuestion): Mark[] => [
	button(question.id),
	...ownNames(question).map(typed),
];

export const singleDefinition = defineQuestion(SingleQuestion, {
	answerFormat: "The `value` of an option; or `_other`, with the words in the field `id.other`.",
	possibleAnswers: valuesOf,
	answeredBy: chosenBy,
});
export const multipleDefinition = defineQuestion(MultipleQuestion, {
	answerFormat: "A list of values; in forms the field, repeated.",
	possibleAnswers: valuesOf,
	answeredBy: chosenBy,
});
