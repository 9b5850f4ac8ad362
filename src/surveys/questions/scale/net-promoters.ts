import type { ChoiceResult, QuestionSummary } from "../question-result.schema.ts";
import { rounded, shareOf } from "../question-summary.ts";

/** Who recommends, from 9; who does not care; who advises against, up to 6. */
const groups = [
	{ value: "promoters", isIn: (step: number) => step >= 9 },
	{ value: "passives", isIn: (step: number) => step >= 7 && step <= 8 },
	{ value: "detractors", isIn: (step: number) => step <= 6 },
] as const;

/**
 * The Net Promoter Score out of the counts of the steps 0 to 10: promoters less detractors, in percent
 * of all who answered. Nothing if nobody did.
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
