import { answerError } from "../answer-errors.ts";
import { oneAnswer } from "../one-answer.ts";
import { meanOf, summarizeSingleChoice } from "../question-summary.ts";
import type { QuestionType } from "../question-type.ts";
import { readSingleValue } from "../read-value.ts";
import { NumberField } from "./number.field.tsx";
import { NumberResult } from "./number.result.tsx";
import { MAX_NUMBER, type NumberQuestion, numberDefinition } from "./number.schema.ts";
import { numberSnippet } from "./number.snippet.ts";
import { rangeOf, rangesAmong } from "./number-range.ts";

// As <input type=number> sends it, and with the comma that Germans write.
const NUMBER = /^[+-]?\d{1,10}(?:[.,]\d{1,10})?(?:e[+-]?\d{1,2})?$/i;

/** A number with a limited number of decimals. */
export const number: QuestionType<NumberQuestion> = {
	...numberDefinition,
	...oneAnswer,
	read: ({ id, decimals, min = -MAX_NUMBER, max = MAX_NUMBER }, given) =>
		readSingleValue(id, given, (value) => {
			const given = numberIn(value);
			if (given === undefined) return answerError("not_a_number");
			if (given < min || given > max) return answerError("not_between", min, max);
			const rounded = Math.round(given * 10 ** decimals) / 10 ** decimals;
			const isExact = Math.abs(rounded - given) < 10 ** -decimals / 1e6;
			return isExact ? rounded + 0 : answerError("too_precise", decimals);
		}),
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
	isRanged: true,
	publicAmount: (question, choice) => {
		const { from, to } = rangeOf(question, Number(choice));
		return Math.round(((from + to) / 2) * 10 ** question.decimals);
	},
	spread: ({ min, max }) => (min === undefined || max === undefined ? undefined : max - min),
	compatibility: ({ min, max, decimals }) => ({ fixed: [min, max, decimals] }),
	Field: NumberField,
	Result: NumberResult,
	snippet: numberSnippet,
};

function numberIn(value: unknown): number | undefined {
	const isText = typeof value === "string" && NUMBER.test(value.trim());
	const number = isText ? Number(value.trim().replace(",", ".")) : value;
	return typeof number === "number" && Number.isFinite(number) ? number : undefined;
}
