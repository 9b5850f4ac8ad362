import type { Question } from "../schemas/question.ts";
import type { Answers, ConsentGiven } from "../schemas/response.ts";
import type { Say } from "../schemas/translated.ts";

/** What these answers agree to, in the words that the respondent read. */
export function consentsIn(questions: Question[], answers: Answers, say: Say): ConsentGiven[] {
	return questions.flatMap((question) =>
		question.type === "consent" && answers[question.id] === true
			? [{ question: question.id, version: question.version, text: say(question.label) }]
			: [],
	);
}
