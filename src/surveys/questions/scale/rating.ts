import { oneAnswer } from "../one-answer.ts";
import type { QuestionType } from "../question-type.ts";
import { RatingResult } from "./rating.result.tsx";
import { type RatingQuestion, ratingDefinition } from "./rating.schema.ts";
import { RatingField } from "./scale.field.tsx";
import { ratingSnippet } from "./scale.snippet.ts";
import { stepBar } from "./step-bar.ts";
import {
	isStep,
	readStep,
	starLines,
	stepLines,
	stepTallyEntries,
	summarizeSteps,
} from "./steps.ts";

/** A step on a scale, or a number of stars. */
export const rating: QuestionType<RatingQuestion> = {
	...ratingDefinition,
	...oneAnswer,
	read: (question, given) => readStep(question.id, given, question),
	example: ({ id, max }) => ({ [id]: max }),
	toTallyEntries: ({ id }, answers) => stepTallyEntries(id, answers[id]),
	summarize: (question, talliesOf) => summarizeSteps(question.id, question, talliesOf),
	isChoice: (question, choice) => isStep(choice, question),
	choiceText: (question, choice, { say }) => stepBar(choice, question, say).label,
	publicAmount: (_, step) => Number(step),
	spread: ({ min, max }) => max - min,
	answerLines: (question, answers, { language }) =>
		question.style === "stars"
			? starLines(answers[question.id], language)
			: stepLines(answers[question.id], question, language),
	compatibility: ({ min, max }) => ({ fixed: [min, max] }),
	Field: RatingField,
	Result: RatingResult,
	snippet: ratingSnippet,
};
