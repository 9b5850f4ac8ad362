import { wordsFor } from "../../../words/languages.ts";
import { type AnswerError, answerError } from "../answer-errors.ts";
import { oneAnswer } from "../one-answer.ts";
import { meanOf, summarizeSingleChoice } from "../question-summary.ts";
import type { QuestionType } from "../question-type.ts";
import { readSingleValue } from "../read-value.ts";
import { NumberField } from "./number.field.tsx";
import { NumberResult } from "./number.result.tsx";
import { MAX_NUMBER, type NumberQuestion, numberDefinition } from "./number.schema.ts";
import { numberSnippet } from "./number.snippet.ts";
import { readNumber, writeNumber } from "./number-notation.ts";
import { isRangeStart, rangeOf, rangesAmong } from "./number-range.ts";
import { rangeText } from "./range-text.ts";

/** Shown to whoever types a number that reads in two ways. */
const EXAMPLES = [12_345, 2.5] as const;

/** A number with a limited number of decimals. */
export const number: QuestionType<NumberQuestion> = {
	...numberDefinition,
	...oneAnswer,
	read: (question, given, language) =>
		readSingleValue(question.id, given, (value) =>
			typeof value === "number" && Number.isFinite(value)
				? checked(question, withoutNoise(value, question.decimals))
				: readTyped(question, value, language),
		),
	example: ({ id, min, max = 1, decimals }) => {
		const unit = 10 ** decimals;
		return { [id]: Math.ceil((min ?? Math.min(max, 1)) * unit) / unit };
	},
	// Sums are stored in units of the last decimal, so that they stay exact.
	toTallyEntries: (question, answers) => {
		const { id, decimals } = question;
		const answer = answers[id];
		if (typeof answer !== "number") return [];
		return [[id, String(rangeOf(question, answer).from), Math.round(answer * 10 ** decimals)]];
	},
	summarize: (question, talliesOf) => {
		const tallies = talliesOf(question.id);
		const ranges = rangesAmong(
			question,
			tallies.map(({ choice }) => Number(choice)),
		);
		const offers = ranges.map((range) => ({ value: String(range.from), ...range }));
		return {
			...summarizeSingleChoice(offers, tallies),
			...meanOf(tallies, 10 ** question.decimals),
		};
	},
	isChoice: isRangeStart,
	choiceText: ({ unit }, choice, { say, language }) =>
		rangeText(choice, language) + (unit === undefined ? "" : ` ${say(unit)}`),
	isRanged: true,
	publicAmount: (question, choice) => {
		const { from, to } = rangeOf(question, Number(choice));
		return Math.round(((from + to) / 2) * 10 ** question.decimals);
	},
	spread: ({ min, max }) => (min === undefined || max === undefined ? undefined : max - min),
	limits: ({ min, max, decimals }, language) => {
		const words = wordsFor(language).limits;
		const [least, most] = [min, max].map(
			(limit) => limit !== undefined && writeNumber(limit, language),
		);
		const range = least || most ? [words.range(least || undefined, most || undefined)] : [];
		return [words.decimals(decimals), ...range].join(", ");
	},
	answerLines: ({ id, unit }, answers, { say, language }) => {
		const answer = answers[id];
		if (typeof answer !== "number") return [];
		return [writeNumber(answer, language) + (unit === undefined ? "" : ` ${say(unit)}`)];
	},
	compatibility: ({ min, max, decimals }) => ({ fixed: [min, max, decimals] }),
	Field: NumberField,
	Result: NumberResult,
	snippet: numberSnippet,
};

function readTyped(question: NumberQuestion, value: unknown, language: string) {
	if (typeof value !== "string") return answerError("not_a_number");
	const reading = readNumber(value, language, question.decimals);
	if (reading === "none") return answerError("not_a_number");
	if (reading === "ambiguous") return answerError("ambiguous_number", ...EXAMPLES);
	return checked(question, Number(reading.number));
}

function checked({ min, max, decimals }: NumberQuestion, value: number): number | AnswerError {
	const [least, most] = [min ?? -MAX_NUMBER, max ?? MAX_NUMBER];
	const isInside = value >= least && value <= most;
	if (!isInside && min !== undefined && max !== undefined)
		return answerError("not_between", min, max);
	if (value < least) return answerError("too_low", least);
	if (value > most) return answerError("too_high", most);
	// toFixed() is exact: 0.29 stays 0.29, although binary numbers have no such value.
	if (value === Number(value.toFixed(decimals))) return value + 0;
	return decimals === 0 ? answerError("not_whole") : answerError("too_precise", decimals);
}

/** Removes what programs add by computing with binary numbers: 0.1 + 0.2 is 0.30000000000000004. */
function withoutNoise(value: number, decimals: number): number {
	const rounded = Number(value.toFixed(decimals));
	return Math.abs(rounded - value) < 10 ** -decimals / 1e6 ? rounded : value;
}
