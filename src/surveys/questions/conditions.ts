import type { Answer, Answers } from "./answers.schema.ts";
import type { Condition } from "./condition.schema.ts";
import { type AskedQuestion, isSection, type Question } from "./question.schema.ts";

/** Returns whether all conditions of a question or section hold for these answers. */
export function isShownFor({ show_if = [] }: Question, answers: Answers): boolean {
	return show_if.every((condition) => holds(condition, answers));
}

function holds(condition: Condition, answers: Answers): boolean {
	const answer = answers[condition.question];
	if ("answered" in condition)
		return condition.answered === isAnswered(condition.question, answers);
	if (answer === undefined) return false;
	if ("at_least" in condition) return typeof answer === "number" && answer >= condition.at_least;
	const wanted = "equals" in condition ? [condition.equals] : condition.one_of;
	return wanted.some((value) => isChosen(answer, value));
}

function isChosen(answer: Answer, value: string | number | boolean): boolean {
	return Array.isArray(answer) ? answer.some((one) => one === value) : answer === value;
}

function isAnswered(id: string, answers: Answers): boolean {
	return Object.keys(answers).some((key) => key === id || key.startsWith(`${id}.`));
}

/** Returns the questions that are not retired, each with its section. */
export function askedQuestions(
	questions: Question[],
): { question: AskedQuestion; section: Question | undefined }[] {
	let section: Question | undefined;
	return questions.flatMap((question) => {
		if (!isSection(question)) return question.retired ? [] : [{ question, section }];
		section = question;
		return [];
	});
}
