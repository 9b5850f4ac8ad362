import { isSection } from "../questions/question.schema.ts";
import { behaviourOf } from "../questions/question-types.ts";
import type { Tally } from "../questions/tally.schema.ts";
import type { SurveyRow } from "../survey/survey.sql.ts";

/** A question with answers: its type, its limits and its present choices no longer change. */
export interface QuestionLock {
	/** The number of people who have answered it. */
	answers: number;
	/** The values of its options, or the ids of its rows, that must stay; `_other` for answers in one's own words. */
	kept: ReadonlySet<string>;
	/** True if its limits no longer change. */
	limits: boolean;
}

/** Returns what can no longer change of each question that has answers, by its id. */
export function locksOf(
	survey: SurveyRow | undefined,
	tallies: Tally[],
): Map<string, QuestionLock> {
	const locks = new Map<string, QuestionLock>();
	const answered = new Set(tallies.map(({ question }) => question.split(".")[0]));
	for (const question of survey?.definition.questions ?? []) {
		if (isSection(question) || !answered.has(question.id)) continue;
		const behaviour = behaviourOf(question);
		const { fixed, grows = [] } = behaviour.compatibility();
		const { answered: answers } = behaviour.summarize((name) =>
			tallies.filter((tally) => tally.question === name),
		);
		locks.set(question.id, { answers, kept: new Set(grows), limits: fixed !== undefined });
	}
	return locks;
}
