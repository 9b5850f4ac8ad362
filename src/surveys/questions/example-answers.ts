import type { Answers } from "./answers.schema.ts";
import { askedQuestions, isShownFor } from "./conditions.ts";
import type { Question } from "./question.schema.ts";
import { behaviourOf } from "./question-types.ts";

/** Returns valid answers to all questions that are asked, given the answers before them. */
export function exampleAnswers(questions: Question[]): Answers {
	const answers: Answers = {};
	for (const { question, section } of askedQuestions(questions)) {
		if (section && !isShownFor(section, answers)) continue;
		if (isShownFor(question, answers)) Object.assign(answers, behaviourOf(question).example());
	}
	return answers;
}
