import { isSection, type Question, withoutSections } from "../questions/question.schema.ts";
import {
	type ChoiceResult,
	isHidden,
	type PublicChoice,
	type PublicQuestion,
	type QuestionResult,
} from "../questions/question-result.schema.ts";
import { behaviourOf } from "../questions/question-types.ts";
import { hiddenCounts, MIN_GROUP_SIZE } from "./suppression.ts";

/** A question, or a row of one, whose choices are counted. */
interface CountedChoices {
	answered: number;
	choices?: ChoiceResult[];
	mean?: number;
}

const SUPPRESSED = { answered: null, suppressed: true } as const;

/**
 * Converts results to what the public may see. Counts that `hiddenCounts` selects are hidden; means and
 * the Net Promoter Score are shown if no count is hidden. Texts and consents are left out. A question with
 * fewer than five answers is suppressed. So is a question that depends on another, unless all counts of
 * that one are shown: the number of its answers says how many gave the answer that leads to it.
 */
export function toPublicQuestions(
	questions: Question[],
	results: QuestionResult[],
): PublicQuestion[] {
	const sources = sourcesOf(questions);
	const divisible = idsOfDivisible(questions);
	const whole = new Set<string>();
	return results.flatMap((result) => {
		const { id, type, label } = result;
		const isSafe = sources.get(id)?.every((source) => whole.has(source)) ?? false;
		if (isSafe && !divisible.has(id) && isWhole(result)) whole.add(id);
		if (!result.choices && !result.rows) return [];
		return [{ id, type, label, ...(isSafe ? shownOf(result) : SUPPRESSED) }];
	});
}

/** Lists for each question the questions that its own conditions and those of its section name. */
function sourcesOf(questions: Question[]): Map<string, string[]> {
	let section: string[] = [];
	return new Map(
		questions.map((question) => {
			const own = (question.show_if ?? []).map(({ question }) => question);
			if (isSection(question)) section = own;
			return [question.id, [...own, ...section]];
		}),
	);
}

/** Returns the questions whose answers are counted in ranges, which conditions can divide further. */
function idsOfDivisible(questions: Question[]): Set<string> {
	const divisible = withoutSections(questions).filter((question) => {
		const { isNumeric, possibleAnswers } = behaviourOf(question);
		return isNumeric && possibleAnswers() === undefined;
	});
	return new Set(divisible.map(({ id }) => id));
}

/** Returns whether every count of a question is shown. */
function isWhole({ rows, ...part }: QuestionResult): boolean {
	return (rows ?? [part]).every(({ answered, choices = [] }) => {
		const counts = choices.map(({ count }) => count);
		return answered >= MIN_GROUP_SIZE && counts.length > 0 && !counts.some(hiddenCounts(counts));
	});
}

function shownOf({ answered, choices, mean, nps, rows }: QuestionResult) {
	if (answered < MIN_GROUP_SIZE) return SUPPRESSED;
	if (rows) {
		return {
			answered,
			rows: rows.map((row) => ({ id: row.id, label: row.label, ...toPublicChoices(row) })),
		};
	}
	const part = { answered, ...(mean !== undefined && { mean }) };
	// Only the groups of the Net Promoter Score: with its eleven steps, hidden counts could be worked out from the sums.
	const shown = toPublicChoices({ ...part, choices: nps?.groups ?? choices ?? [] });
	const isScored = nps && "choices" in shown && !shown.choices.some(isHidden);
	return { ...shown, ...(isScored && { nps: { score: nps.score } }) };
}

function toPublicChoices({ answered, choices = [], mean }: CountedChoices) {
	if (answered < MIN_GROUP_SIZE) return SUPPRESSED;
	const hides = hiddenCounts(choices.map(({ count }) => count));
	const shown = choices.map((choice) => (hides(choice.count) ? hidden(choice) : choice));
	const isMean = mean !== undefined && !shown.some(isHidden);
	return { answered, choices: hiddenLast(shown), ...(isMean && { mean }) };
}

function hidden({ mean_place, ...choice }: ChoiceResult): PublicChoice {
	return { ...choice, count: null, share: null, suppressed: true };
}

// The order of a ranking would reveal hidden counts: these choices come last, by value.
function hiddenLast(choices: PublicChoice[]): PublicChoice[] {
	if (choices.every(({ mean_place }) => mean_place === undefined)) return choices;
	const [last, first] = [choices.filter(isHidden), choices.filter((one) => !isHidden(one))];
	return [...first, ...last.sort((a, b) => (a.value < b.value ? -1 : 1))];
}
