import * as v from "valibot";
import { rules } from "../../platform/schema/documented-rules.schema.ts";
import type { Condition } from "./condition.schema.ts";
import { marksOf } from "./condition-marks.ts";
import { selectorCount } from "./conditions.ts";
import { conditionTargetOf, isSection, Question } from "./question.schema.ts";
import { isDistinct } from "./question-parts.schema.ts";

const MAX_QUESTIONS = 100;
/** Keeps the style sheet of conditions below some 400 KB. */
const MAX_SELECTORS = 10_000;

/** The questions of a survey in their order; each may depend on those before it. */
export const Questions = v.pipe(
	v.array(Question),
	v.maxLength(MAX_QUESTIONS, `takes at most ${MAX_QUESTIONS} questions`),
	rules("The ids must differ, and one entry at least must be a question."),
	v.check((questions) => isDistinct(questions.map(({ id }) => id)), "ids must differ"),
	v.check(
		(questions) => !questions.every((question) => isSection(question)),
		"needs at least one question",
	),
	v.rawCheck(({ dataset, addIssue }) => {
		if (!dataset.typed) return;
		for (const [index, question] of dataset.value.entries()) {
			const earlier = dataset.value.slice(0, index);
			const fault = question.show_if?.map((one) => conditionFault(one, earlier)).find(Boolean);
			if (fault) addIssue({ message: fault, path: pathTo(dataset.value, index, "show_if") });
		}
	}),
	v.check(
		(questions) => selectorCount(questions) <= MAX_SELECTORS,
		`have conditions on conditions: at most ${MAX_SELECTORS} answers may decide, counted along every way`,
	),
);

/** Says why a condition could not be asked after these questions; undefined if it could. */
export function conditionFault(condition: Condition, earlier: Question[]): string | undefined {
	const question = earlier.find(({ id }) => id === condition.question);
	if (!question || isSection(question)) return `“${condition.question}” is no earlier question`;
	const { isNumeric, possibleAnswers } = conditionTargetOf(question);
	const marks = marksOf(condition, question);
	if ("answered" in condition) {
		return marks ? undefined : `“${question.id}” is a date: a form without script cannot see it`;
	}
	if ("at_least" in condition) {
		if (!isNumeric || !marks) return `“${question.id}” is no scale, so that no form could compare`;
		return marks.length > 0 ? undefined : `“${question.id}” has no step that is so high`;
	}
	if (!possibleAnswers) return `“${question.id}” can only be “answered”`;
	const wanted = "equals" in condition ? [condition.equals] : condition.one_of;
	const unknown = wanted.find((value) => !possibleAnswers.includes(value));
	return unknown === undefined ? undefined : `“${unknown}” is no answer to “${question.id}”`;
}

function pathTo(
	input: Question[],
	key: number,
	field: "show_if",
): [v.ArrayPathItem, v.ObjectPathItem] {
	const value = input[key];
	const item: v.ArrayPathItem = { type: "array", origin: "value", input, key, value };
	return [
		item,
		{ type: "object", origin: "value", input: { ...value }, key: field, value: value?.[field] },
	];
}
