import * as v from "valibot";
import { described } from "../../platform/schema/described.schema.ts";
import { Conditions } from "./condition.schema.ts";
import { Help, Label, QuestionId } from "./question-parts.schema.ts";

/** The fields that sections and questions share. */
export const sectionEntries = {
	id: QuestionId,
	label: described("What is asked, in one language or by language.", Label),
	help: v.exactOptional(described("What helps to answer.", Help)),
	show_if: v.exactOptional(
		described("What earlier answers must be for this to be asked; all must hold.", Conditions),
	),
};

/** The fields that all questions share. */
export const questionEntries = {
	...sectionEntries,
	required: v.optional(described("Whether the form insists on an answer.", v.boolean()), false),
	retired: v.optional(described("No longer asked; what was answered stays.", v.boolean()), false),
};

export function isRange<Limit extends number | string>({ min, max }: { min?: Limit; max?: Limit }) {
	return min === undefined || max === undefined || min <= max;
}
