import type { Localize } from "../../platform/schema/translated-text.schema.ts";
import type { Answers } from "../questions/answers.schema.ts";
import { type Question, withoutSections } from "../questions/question.schema.ts";
import { behaviourOf } from "../questions/question-types.ts";
import type { ConsentGiven } from "./submission.schema.ts";

/** Returns the texts that a respondent agreed to, in the words that the respondent read. */
export function toConsents(
	questions: Question[],
	answers: Answers,
	localize: Localize,
): ConsentGiven[] {
	return withoutSections(questions).flatMap((question) => {
		const version = behaviourOf(question).agreedVersion(answers);
		if (version === undefined) return [];
		return [{ question: question.id, version, text: localize(question.label) }];
	});
}
