import * as v from "valibot";
import { typed } from "../mark.ts";
import { questionEntries } from "../question-base.schema.ts";
import { defineQuestion } from "../question-definition.schema.ts";
import { WholeNumber } from "../question-parts.schema.ts";

const MAX_TEXT_LENGTH = 10_000;
/** RFC 5321 §4.5.3.1.3: a path has 256 octets with its angle brackets. */
export const MAX_EMAIL_LENGTH = 254;

/** Length in UTF-16 code units. */
const maxLength = (length: number) =>
	v.optional(v.pipe(WholeNumber, v.minValue(1), v.maxValue(MAX_TEXT_LENGTH)), length);

/** Asks for one line of text. */
export const TextQuestion = v.strictObject({
	type: v.literal("text"),
	...questionEntries,
	max_length: maxLength(200),
});
export type TextQuestion = v.InferOutput<typeof TextQuestion>;

/** Asks for several lines of text. */
export const LongTextQuestion = v.strictObject({
	type: v.literal("long_text"),
	...questionEntries,
	max_length: maxLength(2000),
});
export type LongTextQuestion = v.InferOutput<typeof LongTextQuestion>;

export const EmailQuestion = v.strictObject({ type: v.literal("email"), ...questionEntries });
export type EmailQuestion = v.InferOutput<typeof EmailQuestion>;

export const textDefinition = defineQuestion(TextQuestion, {
	answerFormat: "Text.",
	answeredBy: ({ id }) => [typed(id)],
});
export const longTextDefinition = defineQuestion(LongTextQuestion, {
	answerFormat: "Text.",
	answeredBy: ({ id }) => [typed(id)],
});
export const emailDefinition = defineQuestion(EmailQuestion, {
	answerFormat: "Text.",
	answeredBy: ({ id }) => [typed(id)],
});
