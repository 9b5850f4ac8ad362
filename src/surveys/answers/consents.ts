import type { Localize } from "../../platform/schema/translated-text.schema.ts";
import type { Answers } from "../questions/answers.schema.ts";
import type { Question } from "../questions/question.schema.ts";
import type { ConsentGiven } from "./submission.schema.ts";

/** What these answers agree to, in the words that the respondent read. */
export function toConsents(questions: Question[], answers: Answers, say: Localize): ConsentGiven[] {
	return questions.flatMap((question) =>
		question.type === "consent" && answers[question.id] === true
			? [{ question: question.id, version: question.version, text: say(question.label) }]
			: [],
	);
}
