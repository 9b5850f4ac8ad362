import { shortPeriod } from "../../../platform/ui/date-text.ts";
import { numberText } from "../../../platform/ui/number-text.ts";
import { wordsFor } from "../../../words/languages.ts";
import type { AskedQuestion } from "../../questions/question.schema.ts";
import type { ChoiceResult, QuestionResult } from "../../questions/question-result.schema.ts";
import { behaviourOf } from "../../questions/question-types.ts";
import { meanMeaning } from "../../questions/scale/scale-ends.ts";
import type { InWords } from "../filter/dimensions.ts";
import type { Chart, ChartBar } from "./chart.ts";

/** From so many answers on, shares have a decimal. */
const MANY = 1000;

/** Returns the result of a question as a chart; undefined for texts and consents. */
export function toChart(
	question: AskedQuestion,
	result: QuestionResult,
	words: InWords,
): Chart | undefined {
	if (question.type === "matrix") return matrixChart(question, result, words);
	if (question.type === "ranking") return rankingChart(question, result, words);
	const choices = result.nps?.groups ?? result.choices;
	if (!choices) return undefined;
	const isAxis = question.type === "number" || question.type === "date";
	const { choice, count, share } = wordsFor(words.language).results;
	const most = Math.max(...choices.map((choice) => choice.count), 1);
	return {
		...basics(question, result, choices, words),
		kind: isAxis ? "columns" : "bars",
		labelHead: choice,
		heads: [share, count],
		bars: choices.map((one) => ({
			label: labelOf(question, one, words),
			...(isAxis && { mark: markOf(question, one, words.language) }),
			length: isAxis ? one.count / most : one.share,
			numbers: countNumbers(one, result.answered, words.language),
			...(result.nps && { tone: one.value }),
		})),
		notes: notesOf(question, result, words),
	};
}

function basics(
	question: AskedQuestion,
	{ answered }: QuestionResult,
	counts: { count: number }[],
	{ say }: InWords,
) {
	const groups = counts.map(({ count }) => count).filter((count) => count > 0);
	return {
		title: say(question.label).replace(/\s+/g, " "),
		answered,
		smallest: Math.min(answered, ...groups),
	};
}

function countNumbers(choice: ChoiceResult, answered: number, language: string): string[] {
	const style = answered < MANY ? "share" : "exactShare";
	return [numberText(choice.share, language, style), numberText(choice.count, language)];
}

function labelOf(question: AskedQuestion, choice: ChoiceResult, words: InWords): string {
	const groups = new Map(Object.entries(wordsFor(words.language).results.groups));
	const group = question.type === "nps" ? groups.get(choice.value) : undefined;
	return group ?? behaviourOf(question).choiceText(choice, words);
}

function markOf({ type }: AskedQuestion, { value, from = 0 }: ChoiceResult, language: string) {
	return type === "date" ? shortPeriod(value, language) : numberText(from, language, "short");
}

function notesOf(question: AskedQuestion, result: QuestionResult, words: InWords): string[] {
	const { say, language } = words;
	const { mean, nps } = wordsFor(language).results;
	if (result.nps) return [`${nps}: ${numberText(result.nps.score, language, "score")}`];
	if (result.mean === undefined) return [];
	if (question.type === "rating") {
		const meaning = meanMeaning(question, say, language);
		return [`${meaning}: ${numberText(result.mean, language, "mean")}`];
	}
	const unit = "unit" in question && question.unit !== undefined ? ` ${say(question.unit)}` : "";
	return [`${mean}: ${numberText(result.mean, language, "amount")}${unit}`];
}

/** The mean of each row; its bar is as long as the mean is high on the scale. */
function matrixChart(
	question: Extract<AskedQuestion, { type: "matrix" }>,
	result: QuestionResult,
	words: InWords,
): Chart {
	const { say, language } = words;
	const { part, meanShort, count } = wordsFor(language).results;
	const { min, max } = question;
	const rows = result.rows ?? [];
	return {
		...basics(
			question,
			result,
			rows.map(({ answered }) => ({ count: answered })),
			words,
		),
		kind: "bars",
		labelHead: part,
		heads: [meanShort, count],
		bars: rows.map(
			({ label, answered, mean }): ChartBar => ({
				label: say(label),
				length: mean === undefined ? 0 : (mean - min) / (max - min),
				numbers: [
					mean === undefined ? "–" : numberText(mean, language, "mean"),
					numberText(answered, language),
				],
			}),
		),
		notes: [meanMeaning(question, say, language)],
	};
}

/** Options in the order of their mean place. */
function rankingChart(question: AskedQuestion, result: QuestionResult, words: InWords): Chart {
	const { language } = words;
	const { choice: labelHead, place, count, ranking } = wordsFor(language).results;
	const choices = result.choices ?? [];
	return {
		...basics(question, result, choices, words),
		kind: "bars",
		labelHead,
		heads: [place, count],
		bars: choices.map((choice): ChartBar => {
			const mean = choice.mean_place;
			return {
				label: labelOf(question, choice, words),
				length: mean === undefined ? 0 : (choices.length + 1 - mean) / choices.length,
				numbers: [
					mean === undefined ? "–" : numberText(mean, language, "mean"),
					numberText(choice.count, language),
				],
			};
		}),
		notes: [ranking],
	};
}
