import type { Answers } from "./answers.schema.ts";
import { isMet, shownWhen } from "./conditions.ts";
import { isSection, type Question } from "./question.schema.ts";
import { behaviourOf } from "./question-types.ts";

/** Returns valid answers to all questions that are asked, given the answers before them. */
export function exampleAnswers(questions: Question[]): Answers {
	const answers: Answers = {};
	for (const { question, whole } of shownWhen(questions)) {
		if (isSection(question) || question.retired) continue;
		const isShown = isMet(whole, new Map(Object.entries(answers)));
		if (isShown) Object.assign(answers, behaviourOf(question).example());
	}
	return answers;
}
