import { OTHER_VALUE } from "../questions/question-parts.schema.ts";
import { NPS_SCALE } from "../questions/scale/nps.schema.ts";
import { stepsOf } from "../questions/scale/scale.schema.ts";
import { typedNumber } from "./draft-numbers.ts";
import type { ConditionTest, DraftQuestion, Texts } from "./draft-survey.schema.ts";
import { allOptions } from "./pasted-options.ts";

/** An answer that a condition can ask for: the value in the form, the value in a survey, and its words, if it has own ones. */
export interface ConditionAnswer {
	value: string;
	/** An option has the value that it gets in the survey: see `valuesOfOptions`. */
	answer: string | number | boolean;
	label: Texts | undefined;
}

type ListAnswers = (question: DraftQuestion, languages: string[]) => ConditionAnswer[];

const SCALE = { min: 1, max: 5 };
const choice: ListAnswers = (question, languages) => [
	...allOptions(question, languages).map(({ key, label }) => ({ value: key, answer: key, label })),
	...(question.other
		? [{ value: OTHER_VALUE, answer: OTHER_VALUE, label: question.other_label }]
		: []),
];
const steps = (scale: { min: number; max: number }): ConditionAnswer[] =>
	stepsOf(scale).map((step) => ({ value: `${step}`, answer: step, label: undefined }));

const answers: Record<string, ListAnswers> = {
	single: choice,
	multiple: choice,
	yes_no: () => [
		{ value: "yes", answer: true, label: undefined },
		{ value: "no", answer: false, label: undefined },
	],
	consent: () => [{ value: "yes", answer: true, label: undefined }],
	rating: (question) => steps(scaleOf(question)),
	nps: () => steps(NPS_SCALE),
};

/** Lists the answers that a condition can ask for, in the order of the question; undefined if they cannot be listed. */
export function answersOf(
	question: DraftQuestion,
	languages: string[],
): ConditionAnswer[] | undefined {
	return answers[question.type]?.(question, languages);
}

const ANSWERED = ["answered", "unanswered"] as const;
const LISTED: ConditionTest[] = ["is", ...ANSWERED];
const tests: Record<string, ConditionTest[]> = {
	...{ single: LISTED, multiple: LISTED, yes_no: LISTED, consent: LISTED },
	...{ rating: ["is", "at_least", ...ANSWERED], nps: ["is", "at_least", ...ANSWERED] },
	// A form without script cannot see whether a date is typed, and a section has no answer.
	...{ date: [], section: [] },
};

/** Lists what a condition can ask about a question. */
export const testsFor = ({ type }: DraftQuestion): ConditionTest[] => tests[type] ?? [...ANSWERED];

function scaleOf({ min, max }: DraftQuestion) {
	return { min: read(min) ?? SCALE.min, max: read(max) ?? SCALE.max };
}

// A step is a whole number, which every language writes alike.
const read = (text: string) => typedNumber(text, "en");
