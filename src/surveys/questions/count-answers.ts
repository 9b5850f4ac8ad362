import type { Answers } from "./answers.schema.ts";
import type { Question } from "./question.schema.ts";
import { ways } from "./question-types.ts";
import { type Counted, SUBMISSIONS, type Tally } from "./tally.schema.ts";

/** Everything that a response adds to its survey's tallies. */
export function countsOf(questions: Question[], answers: Answers): Counted[] {
	const counts = questions.flatMap((question) => {
		if (question.type === "section") return [];
		const { keys, count } = ways(question);
		return keys().some((key) => answers[key] !== undefined) ? count(answers) : [];
	});
	return [[SUBMISSIONS, ""], ...counts];
}

/** How many responses these tallies count. */
export function submissionsIn(tallies: Tally[]): number {
	return tallies.find(({ question }) => question === SUBMISSIONS)?.count ?? 0;
}
