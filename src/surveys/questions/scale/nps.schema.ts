import * as v from "valibot";
import { button } from "../mark.ts";
import { questionEntries } from "../question-base.schema.ts";
import { defineQuestion } from "../question-definition.schema.ts";
import { scaleEnds, stepsOf } from "./scale.schema.ts";

/** The Net Promoter Score is defined on this scale only. */
export const NPS_SCALE = { min: 0, max: 10 };

/** Asks how likely somebody is to recommend something. */
export const NpsQuestion = v.strictObject({
	type: v.literal("nps"),
	...questionEntries,
	...scaleEnds,
});
export type NpsQuestion = v.InferOutput<typeof NpsQuestion>;

export const npsDefinition = defineQuestion(NpsQuestion, {
	answerFormat: "A number.",
	isNumeric: true,
	answeredBy: ({ id }) => [button(id)],
	possibleAnswers: () => stepsOf(NPS_SCALE),
});
