import type { ChoiceResult, QuestionSummary } from "./question-result.schema.ts";
import type { Tally } from "./tally.schema.ts";

/** The tallies under a name: a question's id, or that of a part of it. */
export type FindTallies = (name: string) => Tally[];

/** A choice that a question offers. */
export type OfferedChoice = Omit<ChoiceResult, "count" | "share" | "mean_place">;

/** How often each choice was made: those on offer in their order, then whatever else was counted. */
export function toChoiceResults(
	offers: OfferedChoice[],
	tallies: Tally[],
	answered: number,
): ChoiceResult[] {
	const counts = new Map(tallies.map(({ choice, count }) => [choice, count]));
	for (const { value } of offers) counts.delete(value);
	const others = [...counts.keys()].filter((choice) => choice !== "").map((value) => ({ value }));
	return [...offers, ...others].map((offer) => {
		const count = countOf(offer.value, tallies);
		return { ...offer, count, share: shareOf(count, answered) };
	});
}

/** What a question comes to whose every answer is one choice. */
export function summarizeSingleChoice(
	offers: OfferedChoice[],
	tallies: Tally[],
): QuestionSummary & { choices: ChoiceResult[] } {
	const answered = tallies.reduce((sum, { count }) => sum + count, 0);
	return { answered, choices: toChoiceResults(offers, tallies, answered) };
}

/** What a question comes to of which nothing but the number of answers is counted. */
export function summarizeAnswerCount(tallies: Tally[]): QuestionSummary {
	return { answered: tallies.reduce((sum, { count }) => sum + count, 0) };
}

/** The mean of what was counted in units of which `perOne` make one; nothing if nobody answered. */
export function meanOf(tallies: Tally[], perOne = 1): { mean?: number } {
	const count = tallies.reduce((sum, tally) => sum + tally.count, 0);
	const total = tallies.reduce((sum, tally) => sum + tally.total, 0);
	return count === 0 ? {} : { mean: rounded(total / count / perOne, 3) };
}

export function countOf(choice: string, tallies: Tally[]): number {
	return tallies.find((tally) => tally.choice === choice)?.count ?? 0;
}

export function shareOf(count: number, answered: number): number {
	return answered === 0 ? 0 : rounded(count / answered, 4);
}

export function rounded(number: number, decimals: number): number {
	return Math.round(number * 10 ** decimals) / 10 ** decimals;
}
