import type { ChoiceResult, QuestionSummary } from "../question-result.schema.ts";
import { rounded, shareOf } from "../question-summary.ts";

/** The groups of the Net Promoter Score by their steps. */
const groups = [
	{ value: "promoters", isIn: (step: number) => step >= 9 },
	{ value: "passives", isIn: (step: number) => step >= 7 && step <= 8 },
	{ value: "detractors", isIn: (step: number) => step <= 6 },
] as const;

/**
 * Returns the Net Promoter Score: promoters minus detractors, in percent of all answers. Returns
 * nothing if there are no answers.
 */
export function netPromoters(steps: ChoiceResult[]): Pick<QuestionSummary, "nps"> {
	const answered = sum(steps);
	if (answered === 0) return {};
	const counts = groups.map(({ value, isIn }) => {
		const count = sum(steps.filter((step) => isIn(Number(step.value))));
		return { value, count, share: shareOf(count, answered) };
	});
	const [promoters, , detractors] = counts.map(({ count }) => count);
	const score = rounded((((promoters ?? 0) - (detractors ?? 0)) / answered) * 100, 1);
	return { nps: { score, groups: counts } };
}

function sum(choices: ChoiceResult[]): number {
	return choices.reduce((total, { count }) => total + count, 0);
}
