import * as v from "valibot";
import { described } from "../../../platform/schema/described.schema.ts";
import { line, prose } from "../../../platform/schema/text.schema.ts";
import { translatedText } from "../../../platform/schema/translated-text.schema.ts";
import { questionEntries, sectionEntries } from "../question-base.schema.ts";
import { WholeNumber } from "../question-parts.schema.ts";

const MAX_TEXT_LENGTH = 10_000;

/** Length in UTF-16 code units. */
const maxLength = (length: number) =>
	v.optional(v.pipe(WholeNumber, v.minValue(1), v.maxValue(MAX_TEXT_LENGTH)), length);

export const Section = described(
	"Asks nothing: divides the questions before it from those after.",
	v.strictObject({ type: v.literal("section"), ...sectionEntries }),
);

/** One line. */
export const TextQuestion = v.strictObject({
	type: v.literal("text"),
	...questionEntries,
	max_length: maxLength(200),
});

/** Several lines. */
export const LongTextQuestion = v.strictObject({
	type: v.literal("long_text"),
	...questionEntries,
	max_length: maxLength(2000),
});

export const EmailQuestion = v.strictObject({ type: v.literal("email"), ...questionEntries });

/** The label is what is agreed to; it is kept with the answer, and its version. */
export const ConsentQuestion = v.strictObject({
	type: v.literal("consent"),
	...questionEntries,
	label: described("What is asked, in one language or by language.", translatedText(prose(5000))),
	version: v.optional(line(100), "1"),
});
