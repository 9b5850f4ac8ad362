import type { ChoiceResult, QuestionSummary } from "./question-result.schema.ts";
import type { Tally } from "./tally.schema.ts";

/** Returns the tallies under a name: the id of a question, or the name of a part of it. */
export type FindTallies = (name: string) => Tally[];

/** A choice that a question offers. */
export type OfferedChoice = Omit<ChoiceResult, "count" | "share" | "mean_place">;

/** Returns how often each choice was made: first the offered ones in their order, then any others. */
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

/** Summarizes a question to which each answer is one choice. */
export function summarizeSingleChoice(
	offers: OfferedChoice[],
	tallies: Tally[],
): QuestionSummary & { choices: ChoiceResult[] } {
	const answered = tallies.reduce((sum, { count }) => sum + count, 0);
	return { answered, choices: toChoiceResults(offers, tallies, answered) };
}

/** Summarizes a question of which only the number of answers is counted. */
export function summarizeAnswerCount(tallies: Tally[]): QuestionSummary {
	return { answered: tallies.reduce((sum, { count }) => sum + count, 0) };
}

/** Returns the mean of amounts that are counted in units of 1 / `perOne`; nothing if there are none. */
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
