import type { Condition } from "./condition.schema.ts";
import type { Question } from "./question.schema.ts";
import { OTHER_VALUE } from "./question-parts.schema.ts";

/** The id of the element that holds a question or a section with all that belongs to it. */
export const questionElementId = ({ id }: Question) => `at-${id}`;

/**
 * A stylesheet that shows questions only where the answers lead to them, so that the form needs no
 * script for it. What CSS cannot see (a number's size, a date) is shown; the server decides.
 */
export function conditionsStylesheet(questions: Question[]): string {
	const rules = questions.flatMap((question) =>
		leadingTo(question, questions).flatMap((condition) => ruleFor(question, condition, questions)),
	);
	return [...new Set(rules)].join("\n");
}

/** All conditions on the way to a question: its own, and those of the questions they ask about. */
function leadingTo({ show_if = [] }: Question, questions: Question[]): Condition[] {
	const sources = show_if.flatMap((condition) => {
		const source = sourceOf(condition, questions);
		return source && !isNegative(condition) ? leadingTo(source, questions) : [];
	});
	return [...show_if, ...sources];
}

function ruleFor(question: Question, condition: Condition, questions: Question[]): string[] {
	const source = sourceOf(condition, questions);
	const seen = source && selectorsOf(condition, source);
	if (!seen) return [];
	const holds = `:has(${seen.join(", ")})`;
	const fails = isNegative(condition) ? holds : `:not(${holds})`;
	return [`.survey${fails} ${idSelector(questionElementId(question))} { display: none; }`];
}

function sourceOf(condition: Condition, questions: Question[]): Question | undefined {
	return questions.find(({ id }) => id === condition.question);
}

function isNegative(condition: Condition): boolean {
	return "answered" in condition && !condition.answered;
}

/** What in the form shows that a condition holds (or that its question is answered); undefined if nothing does. */
function selectorsOf(condition: Condition, source: Question): string[] | undefined {
	if ("answered" in condition) return answeredSelectors(source);
	if ("equals" in condition) return chosen(source, [condition.equals]);
	if ("one_of" in condition) return chosen(source, condition.one_of);
	const steps = stepsOf(source)?.filter((step) => step >= condition.at_least);
	return steps && chosen(source, steps);
}

function chosen({ id }: Question, values: (string | number | boolean)[]): string[] | undefined {
	const posted = values.map((value) => (typeof value === "boolean" ? yesOrNo(value) : value));
	const radios = posted.map((value) => `[name=${quoted(id)}][value=${quoted(value)}]:checked`);
	const own = values.includes(OTHER_VALUE) ? [typed(`${id}.other`)] : [];
	return radios.length > 0 ? [...radios, ...own] : undefined;
}

const yesOrNo = (value: boolean) => (value ? "yes" : "no");
const typed = (field: string) => `[name=${quoted(field)}]:not(:placeholder-shown)`;

function answeredSelectors({ id, type }: Question): string[] | undefined {
	if (type === "date") return undefined;
	if (type === "ranking") return [`[name^=${quoted(`${id}.`)}] option:checked:not([value=""])`];
	if (type === "matrix") return [`[name^=${quoted(`${id}.`)}]:checked`];
	return [`[name=${quoted(id)}]:checked`, typed(id), typed(`${id}.other`)];
}

function stepsOf(question: Question): number[] | undefined {
	const { min, max } =
		question.type === "nps" ? { min: 0, max: 10 } : question.type === "rating" ? question : {};
	if (min === undefined || max === undefined) return undefined;
	return Array.from({ length: max - min + 1 }, (_, index) => min + index);
}

// CSS Syntax 3 §4.3.5: in a string only quotes, backslashes and line ends mean something.
function quoted(value: string | number): string {
	return `"${String(value).replace(/["\\]/g, "\\$&")}"`;
}

const idSelector = (id: string) => `[id=${quoted(id)}]`;
