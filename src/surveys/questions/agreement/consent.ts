import { wordsFor } from "../../../words/languages.ts";
import { oneAnswer } from "../one-answer.ts";
import { summarizeAnswerCount } from "../question-summary.ts";
import type { QuestionType } from "../question-type.ts";
import { readSingleValue } from "../read-value.ts";
import { ConsentField } from "./agreement.field.tsx";
import { ConsentResult } from "./agreement.result.tsx";
import { type ConsentQuestion, consentDefinition } from "./agreement.schema.ts";
import { consentSnippet } from "./agreement.snippet.ts";
import { readYesNo } from "./agreement.ts";

/** Agreement to the label. A respondent who does not agree gives no answer. */
export const consent: QuestionType<ConsentQuestion> = {
	...consentDefinition,
	...oneAnswer,
	read: ({ id }, given) =>
		readSingleValue(id, given, (value) => {
			const agreed = readYesNo(value);
			return agreed === false ? undefined : agreed;
		}),
	example: ({ id }) => ({ [id]: true }),
	// A receipt shows the text that was agreed to, apart from the answers.
	answerLines: () => [],
	agreedVersion: ({ id, version }, answers) => (answers[id] === true ? version : undefined),
	toTallyEntries: ({ id }) => [[id, "yes"]],
	summarize: ({ id }, talliesOf) => summarizeAnswerCount(talliesOf(id)),
	isChoice: (_, choice) => choice === "yes",
	choiceText: (_, __, { language }) => wordsFor(language).survey.agree,
	compatibility: () => ({}),
	Field: ConsentField,
	Result: ConsentResult,
	snippet: consentSnippet,
};
