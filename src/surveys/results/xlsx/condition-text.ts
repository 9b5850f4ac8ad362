import type { Localize } from "../../../platform/schema/translated-text.schema.ts";
import { wordsFor } from "../../../words/languages.ts";
import type { Condition } from "../../questions/condition.schema.ts";
import { type AskedQuestion, isSection, type Question } from "../../questions/question.schema.ts";

interface TextOptions {
	questions: Question[];
	say: Localize;
	language: string;
}

/** Says in words when a question is asked; "" if it always is. */
export function conditionText({ show_if = [] }: Question, options: TextOptions): string {
	const { and } = wordsFor(options.language).exports.conditions;
	return show_if.map((condition) => oneCondition(condition, options)).join(` ${and} `);
}

function oneCondition(condition: Condition, { questions, say, language }: TextOptions): string {
	const words = wordsFor(language).exports.conditions;
	const source = questions.find(({ id }) => id === condition.question);
	const question = source ? say(source.label) : condition.question;
	if ("at_least" in condition) return words.atLeast(question, String(condition.at_least));
	if ("answered" in condition)
		return condition.answered ? words.answered(question) : words.unanswered(question);
	const wanted = "equals" in condition ? [condition.equals] : condition.one_of;
	const answers = wanted.map((value) =>
		source && !isSection(source) ? answerText(source, value, say, language) : String(value),
	);
	return words.is(question, answers.join(` ${words.or} `));
}

function answerText(
	question: AskedQuestion,
	value: string | number | boolean,
	say: Localize,
	language: string,
): string {
	const { yes, no } = wordsFor(language).exports;
	if (typeof value === "boolean") return value ? yes : no;
	const options = "options" in question ? question.options : [];
	const label = options.find((option) => option.value === value)?.label;
	const other = "other" in question && value === "_other" ? question.other : undefined;
	const words = label ?? other;
	return words === undefined ? String(value) : say(words);
}
