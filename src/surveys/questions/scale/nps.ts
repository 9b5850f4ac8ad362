import { oneAnswer } from "../one-answer.ts";
import { summarizeSingleChoice } from "../question-summary.ts";
import type { QuestionType } from "../question-type.ts";
import { netPromoters } from "./net-promoters.ts";
import { NpsResult } from "./nps.result.tsx";
import { NPS_SCALE, type NpsQuestion, npsDefinition } from "./nps.schema.ts";
import { NpsField } from "./scale.field.tsx";
import { npsSnippet } from "./scale.snippet.ts";
import { isStep, readStep, stepLines, stepOffers, stepTallyEntries } from "./steps.ts";

/** The likelihood of a recommendation, from which the Net Promoter Score is computed. */
export const nps: QuestionType<NpsQuestion> = {
	...npsDefinition,
	...oneAnswer,
	read: ({ id }, given) => readStep(id, given, NPS_SCALE),
	example: ({ id }) => ({ [id]: NPS_SCALE.max }),
	toTallyEntries: ({ id }, answers) => stepTallyEntries(id, answers[id]),
	summarize: ({ id }, talliesOf) => {
		const summary = summarizeSingleChoice(stepOffers(NPS_SCALE), talliesOf(id));
		return { ...summary, ...netPromoters(summary.choices) };
	},
	isChoice: (_, choice) => isStep(choice, NPS_SCALE),
	answerLines: (question, answers, { language }) =>
		stepLines(answers[question.id], NPS_SCALE, language),
	compatibility: () => ({}),
	Field: NpsField,
	Result: NpsResult,
	snippet: npsSnippet,
};
