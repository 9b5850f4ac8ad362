import { filledIn, quoted } from "./answered-selectors.ts";
import { partName } from "./answers.schema.ts";
import type { Condition } from "./condition.schema.ts";
import { isSection, type Question } from "./question.schema.ts";
import { OTHER_VALUE } from "./question-parts.schema.ts";
import { behaviourOf } from "./question-types.ts";

/** Returns the id of the element that contains a question, or a section with all its questions. */
export const questionElementId = ({ id }: Question) => `at-${id}`;

/**
 * Returns a stylesheet that hides questions whose conditions do not hold, so that the form needs no
 * script for it. Questions whose conditions CSS cannot check (a number's size, a date) stay visible;
 * the server decides which answers count.
 */
export function conditionsStylesheet(questions: Question[]): string {
	const rules = questions.flatMap((question) =>
		leadingTo(question, questions).flatMap((condition) => ruleFor(question, condition, questions)),
	);
	return [...new Set(rules)].join("\n");
}

/** Returns the conditions of a question and of the questions that these ask about. */
function leadingTo({ show_if = [] }: Question, questions: Question[]): Condition[] {
	const sources = show_if.flatMap((condition) => {
		const source = sourceOf(condition, questions);
		return source && !isNegative(condition) ? leadingTo(source, questions) : [];
	});
	return [...show_if, ...sources];
}

function ruleFor(question: Question, condition: Condition, questions: Question[]): string[] {
	const source = sourceOf(condition, questions);
	const selectors = source ? selectorsOf(condition, source) : [];
	if (selectors.length === 0) return [];
	const holds = `:has(${selectors.join(", ")})`;
	const fails = isNegative(condition) ? holds : `:not(${holds})`;
	return [`.survey${fails} ${idSelector(questionElementId(question))} { display: none; }`];
}

function sourceOf(condition: Condition, questions: Question[]): Question | undefined {
	return questions.find(({ id }) => id === condition.question);
}

function isNegative(condition: Condition): boolean {
	return "answered" in condition && !condition.answered;
}

/**
 * Returns selectors for a form in which the condition holds; for a negative condition, for one in which
 * its question is answered. Returns none if CSS cannot tell.
 */
function selectorsOf(condition: Condition, source: Question): string[] {
	if (isSection(source)) return [];
	if ("answered" in condition) return behaviourOf(source).answeredSelectors();
	if ("equals" in condition) return chosen(source, [condition.equals]);
	if ("one_of" in condition) return chosen(source, condition.one_of);
	const answers = behaviourOf(source).possibleAnswers() ?? [];
	return chosen(
		source,
		answers.filter((answer) => typeof answer === "number" && answer >= condition.at_least),
	);
}

function chosen({ id }: Question, values: (string | number | boolean)[]): string[] {
	const sent = values.map((value) => (typeof value === "boolean" ? yesOrNo(value) : value));
	const checked = sent.map((value) => `[name=${quoted(id)}][value=${quoted(value)}]:checked`);
	const own = values.includes(OTHER_VALUE) ? [filledIn(partName(id, "other"))] : [];
	return [...checked, ...own];
}

const yesOrNo = (value: boolean) => (value ? "yes" : "no");
const idSelector = (id: string) => `[id=${quoted(id)}]`;
