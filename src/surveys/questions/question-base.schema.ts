import * as v from "valibot";
import { line } from "../../platform/schema/text.schema.ts";
import { translatedText } from "../../platform/schema/translated-text.schema.ts";
import { Conditions } from "./condition.schema.ts";
import { Help, Label, NaturalNumber, QuestionId } from "./question-parts.schema.ts";

/** What sections and questions have in common. */
export const sectionEntries = {
	id: QuestionId,
	label: Label,
	help: v.exactOptional(Help),
	show_if: v.exactOptional(Conditions),
};

/** What all questions have in common. */
export const questionEntries = {
	...sectionEntries,
	required: v.optional(v.boolean(), false),
	/** No longer asked; what was answered stays in results and exports. */
	retired: v.optional(v.boolean(), false),
};

/** The label of an answer in one's own words, beside the options. */
export const other = v.exactOptional(translatedText(line(300)));

export const atLeastOne = v.pipe(NaturalNumber, v.minValue(1));

export function isRange<Limit extends number | string>({ min, max }: { min?: Limit; max?: Limit }) {
	return min === undefined || max === undefined || min <= max;
}
