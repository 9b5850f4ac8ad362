import type { Answers } from "./answers.schema.ts";
import type { Question } from "./question.schema.ts";
import { behaviourOf } from "./question-types.ts";
import { SUBMISSIONS_TALLY, type Tally, type TallyEntry } from "./tally.schema.ts";

/** Everything that a response adds to its survey's tallies. */
export function toTallyEntries(questions: Question[], answers: Answers): TallyEntry[] {
	const counts = questions.flatMap((question) => {
		if (question.type === "section") return [];
		const behaviour = behaviourOf(question);
		const isAnswered = behaviour.answerNames().some((name) => answers[name] !== undefined);
		return isAnswered ? behaviour.toTallyEntries(answers) : [];
	});
	return [[SUBMISSIONS_TALLY, ""], ...counts];
}

/** How many responses these tallies count. */
export function submissionCount(tallies: Tally[]): number {
	return tallies.find(({ question }) => question === SUBMISSIONS_TALLY)?.count ?? 0;
}
