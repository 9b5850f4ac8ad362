import * as v from "valibot";
import { described } from "../../platform/schema/described.schema.ts";
import { line } from "../../platform/schema/text.schema.ts";
import { translatedText } from "../../platform/schema/translated-text.schema.ts";
import { Conditions } from "./condition.schema.ts";
import { Help, Label, NaturalNumber, QuestionId } from "./question-parts.schema.ts";

/** What sections and questions have in common. */
export const sectionEntries = {
	id: QuestionId,
	label: described("What is asked, in one language or by language.", Label),
	help: v.exactOptional(described("What helps to answer.", Help)),
	show_if: v.exactOptional(
		described("What earlier answers must be for this to be asked; all must hold.", Conditions),
	),
};

/** What all questions have in common. */
export const questionEntries = {
	...sectionEntries,
	required: v.optional(described("Whether the form insists on an answer.", v.boolean()), false),
	retired: v.optional(described("No longer asked; what was answered stays.", v.boolean()), false),
};

export const other = v.exactOptional(
	described(
		"The label of an answer in one's own words, beside the options.",
		translatedText(line(300)),
	),
);

export const atLeastOne = v.pipe(NaturalNumber, v.minValue(1));

export function isRange<Limit extends number | string>({ min, max }: { min?: Limit; max?: Limit }) {
	return min === undefined || max === undefined || min <= max;
}
