import * as v from "valibot";
import { described } from "../../../platform/schema/described.schema.ts";
import { line, prose } from "../../../platform/schema/text.schema.ts";
import { translatedText } from "../../../platform/schema/translated-text.schema.ts";
import { button } from "../mark.ts";
import { questionEntries } from "../question-base.schema.ts";
import { defineQuestion } from "../question-definition.schema.ts";

export const YesNoQuestion = v.strictObject({ type: v.literal("yes_no"), ...questionEntries });
export type YesNoQuestion = v.InferOutput<typeof YesNoQuestion>;

/** Asks to agree to its label. The label's version tells which words somebody agreed to. */
export const ConsentQuestion = v.strictObject({
	type: v.literal("consent"),
	...questionEntries,
	label: described("What is asked, in one language or by language.", translatedText(prose(5000))),
	version: v.optional(line(100), "1"),
});
export type ConsentQuestion = v.InferOutput<typeof ConsentQuestion>;

export const yesNoDefinition = defineQuestion(YesNoQuestion, {
	answerFormat: "`true` or `false`; in forms `yes` or `no`.",
	possibleAnswers: () => [true, false],
	answeredBy: ({ id }) => [button(id)],
});
export const consentDefinition = defineQuestion(ConsentQuestion, {
	answerFormat: "`true`, in forms `yes`; left out by those who do not agree.",
	possibleAnswers: () => [true],
	answeredBy: ({ id }) => [button(id, true)],
});
