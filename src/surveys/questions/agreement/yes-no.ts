import { wordsFor } from "../../../words/languages.ts";
import { oneAnswer } from "../one-answer.ts";
import { summarizeSingleChoice } from "../question-summary.ts";
import type { QuestionType } from "../question-type.ts";
import { readSingleValue } from "../read-value.ts";
import { YesNoField } from "./agreement.field.tsx";
import { YesNoResult } from "./agreement.result.tsx";
import { type YesNoQuestion, yesNoDefinition } from "./agreement.schema.ts";
import { yesNoSnippet } from "./agreement.snippet.ts";
import { readYesNo } from "./agreement.ts";

export const yesNo: QuestionType<YesNoQuestion> = {
	...yesNoDefinition,
	...oneAnswer,
	read: ({ id }, given) => readSingleValue(id, given, readYesNo),
	example: ({ id }) => ({ [id]: true }),
	answerLines: ({ id }, answers, { language }) => {
		const { yes, no } = wordsFor(language).survey;
		return answers[id] === undefined ? [] : [answers[id] === true ? yes : no];
	},
	toTallyEntries: ({ id }, answers) => [[id, answers[id] === true ? "yes" : "no"]],
	summarize: ({ id }, talliesOf) =>
		summarizeSingleChoice([{ value: "yes" }, { value: "no" }], talliesOf(id)),
	isChoice: (_, choice) => choice === "yes" || choice === "no",
	choiceText: (_, { value }, { language }) => {
		const { yes, no } = wordsFor(language).survey;
		return new Map(Object.entries({ yes, no })).get(value) ?? value;
	},
	compatibility: () => ({}),
	Field: YesNoField,
	Result: YesNoResult,
	snippet: yesNoSnippet,
};
