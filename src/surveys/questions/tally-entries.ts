import type { Answers } from "./answers.schema.ts";
import { type Question, withoutSections } from "./question.schema.ts";
import { behaviourOf } from "./question-types.ts";
import { SUBMISSIONS_TALLY, type Tally, type TallyEntry } from "./tally.schema.ts";

/** Returns everything that a submission adds to its survey's tallies. */
export function toTallyEntries(questions: Question[], answers: Answers): TallyEntry[] {
	const counts = withoutSections(questions).flatMap((question) => {
		const behaviour = behaviourOf(question);
		const isAnswered = behaviour.answerNames().some((name) => answers[name] !== undefined);
		return isAnswered ? behaviour.toTallyEntries(answers) : [];
	});
	return [[SUBMISSIONS_TALLY, ""], ...counts];
}

/** Returns how many submissions these tallies count. */
export function submissionCount(tallies: Tally[]): number {
	return tallies.find(({ question }) => question === SUBMISSIONS_TALLY)?.count ?? 0;
}
