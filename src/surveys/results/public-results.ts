import type { Conditions } from "../questions/condition.schema.ts";
import { isSection, type Question, withoutSections } from "../questions/question.schema.ts";
import {
	type ChoiceResult,
	isHidden,
	type PublicChoice,
	type PublicQuestion,
	type QuestionResult,
} from "../questions/question-result.schema.ts";
import { rounded } from "../questions/question-summary.ts";
import { behaviourOf } from "../questions/question-types.ts";
import type { Tally } from "../questions/tally.schema.ts";
import { toClasses } from "./classes.ts";
import { toQuestionResults } from "./question-results.ts";

/** The public sees counts in steps of five, and no smaller ones. */
export const STEP = 5;
/** Of fewer answers, noise would be too large a part. */
export const MIN_ANSWERS = 20;
/** From here on shares have a decimal. */
const MANY_ANSWERS = 1000;

/** Stands for all submissions; no question has this id. */
const ALL = "";

const SUPPRESSED = { answered: null, suppressed: true } as const;

interface CountedPart {
	answered: number;
	choices?: ChoiceResult[];
	mean?: number;
}

/**
 * Converts tallies with noise to what the public sees. Everything here follows from them, so it tells no
 * more than they do. A question that depends on others is suppressed unless its number of answers differs
 * by five from theirs and from all submissions: several questions to the same few would be several
 * looks at their number.
 */
export function toPublicQuestions(
	questions: Question[],
	noisy: Tally[],
	submissions: number,
): PublicQuestion[] {
	const results = toQuestionResults(questions, noisy);
	const answers = new Map(results.map(({ id, answered }) => [id, answered])).set(ALL, submissions);
	const sources = sourcesOf(questions);
	const byId = new Map(withoutSections(questions).map((question) => [question.id, question]));
	return results.flatMap((result) => {
		const { id, type, label, answered } = result;
		const question = byId.get(id);
		if (!question || (!result.choices && !result.rows)) return [];
		const isSafe = (sources.get(id) ?? []).every(
			(source) => Math.abs((answers.get(source) ?? 0) - answered) >= STEP,
		);
		const { isRanged, spread } = behaviourOf(question);
		const toPart = (part: CountedPart) =>
			isRanged ? toRangedPart(part, spread()) : toPublicPart(part, spread());
		return [{ id, type, label, ...(isSafe ? toShown(result, toPart) : SUPPRESSED) }];
	});
}

/**
 * Lists for each question that has conditions, or whose section has some, the questions that they name,
 * and `ALL` for all submissions. A condition that only wants an answer tells nothing of what it was.
 */
function sourcesOf(questions: Question[]): Map<string, string[]> {
	let section: Conditions = [];
	const sources = new Map<string, string[]>();
	for (const question of questions) {
		const own = question.show_if ?? [];
		if (isSection(question)) section = own;
		const conditions = [...own, ...section].filter((one) => !("answered" in one && one.answered));
		const names = conditions.map(({ question }) => question);
		if (own.length + section.length > 0) sources.set(question.id, [ALL, ...names]);
	}
	return sources;
}

type ToPart = (part: CountedPart) => ReturnType<typeof toPublicPart>;

function toShown({ nps, rows, ...result }: QuestionResult, toPart: ToPart) {
	if (result.answered < MIN_ANSWERS) return SUPPRESSED;
	if (rows) {
		const parts = rows.map((row) => ({ id: row.id, label: row.label, ...toPart(row) }));
		return { answered: nearestStep(result.answered), rows: parts };
	}
	const shown = toPart(nps ? { ...result, choices: nps.groups } : result);
	return { ...shown, ...(nps && { nps: { score: rounded(nps.score, 0) } }) };
}

function toRangedPart({ choices = [], ...part }: CountedPart, spread: number | undefined) {
	const classes = toClasses(choices, part.answered);
	return classes.length === 0 ? SUPPRESSED : toPublicPart({ ...part, choices: classes }, spread);
}

function toPublicPart({ answered, choices = [], mean }: CountedPart, spread: number | undefined) {
	if (answered < MIN_ANSWERS) return SUPPRESSED;
	const toMean = (mean: number) => rounded(mean, decimalsOf(spread ?? 0, answered));
	const shown = choices.map((choice) => toPublicChoice(choice, answered, toMean));
	const isMean = mean !== undefined && spread !== undefined;
	return {
		answered: nearestStep(answered),
		choices: hiddenLast(shown),
		...(isMean && { mean: toMean(mean) }),
	};
}

function toPublicChoice(
	{ count, mean_place, ...choice }: ChoiceResult,
	answered: number,
	toMean: (mean: number) => number,
): PublicChoice {
	if (count < STEP) return { ...choice, count: null, share: null, suppressed: true };
	const share = rounded(Math.min(count / answered, 1), answered < MANY_ANSWERS ? 2 : 3);
	const place = mean_place !== undefined && { mean_place: toMean(mean_place) };
	return { ...choice, count: nearestStep(count), share, ...place };
}

/** Rounds down to fives: for exact numbers, so that none is above the truth. */
export const inSteps = (count: number) => Math.floor(count / STEP) * STEP;

const nearestStep = (count: number) => Math.round(count / STEP) * STEP;

/** Returns how many decimals a mean deserves: it is uncertain by about the spread through the root of the number. */
function decimalsOf(spread: number, answered: number): number {
	return -Math.floor(Math.log10(Math.max(spread, 1e-3) / Math.sqrt(answered)));
}

// The order of a ranking would say something of hidden counts: these choices come last, by value.
function hiddenLast(choices: PublicChoice[]): PublicChoice[] {
	if (choices.every(({ mean_place }) => mean_place === undefined)) return choices;
	const [last, first] = [choices.filter(isHidden), choices.filter((one) => !isHidden(one))];
	return [...first, ...last.sort((a, b) => (a.value < b.value ? -1 : 1))];
}
