import { partName } from "../questions/answers.schema.ts";
import {
	type AskedQuestion,
	type Question,
	withoutSections,
} from "../questions/question.schema.ts";
import { behaviourOf } from "../questions/question-types.ts";
import type { Tally } from "../questions/tally.schema.ts";
import { noise } from "./noise.ts";

/**
 * Returns the tallies of all choices that the public may see, each with noise of its own. A choice that
 * nobody made gets noise too, except a range: of these there may be hundreds. Texts and consents are left out.
 */
export function toNoisyTallies(
	questions: Question[],
	tallies: Tally[],
	random: () => number,
): Tally[] {
	const byName = Map.groupBy(tallies, ({ question }) => question);
	const talliesOf = (name: string) => byName.get(name) ?? [];
	return withoutSections(questions).flatMap((question) => {
		const { id } = question;
		const { choices, rows } = behaviourOf(question).summarize(talliesOf);
		const parts = rows?.map((row) => ({ ...row, id: partName(id, row.id) })) ?? [{ id, choices }];
		const counted = parts.flatMap((part) =>
			(part.choices ?? []).map(({ value, count }) => {
				const total = talliesOf(part.id).find(({ choice }) => choice === value)?.total ?? 0;
				return { question: part.id, choice: value, count, total };
			}),
		);
		if (counted.length === 0) return [];
		const answered = talliesOf(id).filter(({ choice }) => choice === "");
		return [...answered, ...counted]
			.filter(({ count }) => count > 0 || !behaviourOf(question).isRanged)
			.map((tally) => withNoise(question, tally, random));
	});
}

function withNoise(question: AskedQuestion, tally: Tally, random: () => number): Tally {
	const count = Math.max(0, tally.count + noise(random));
	return { ...tally, count, total: totalOf(question, { ...tally, count }, random) };
}

/** Returns the sum of amounts that fits a count with noise; 0 if the public sees no mean. */
function totalOf(question: AskedQuestion, { choice, count, total }: Tally, random: () => number) {
	const { publicAmount, spread } = behaviourOf(question);
	const limit = spread();
	if (choice === "" || limit === undefined) return 0;
	const amount = publicAmount(choice);
	if (amount !== undefined) return count * amount;
	// The places of a ranking: one person changes their sum by as much as the last place.
	const last = limit + 1;
	return Math.min(Math.max(total + last * noise(random), count), count * last);
}
