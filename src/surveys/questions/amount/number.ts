import { answerError } from "../answer-errors.ts";
import { meanIn, oneOf } from "../question-summary.ts";
import { type AskedByType, type Kind, plainColumn } from "../question-type.ts";
import { readOne } from "../read-value.ts";
import { MAX_NUMBER } from "./amount.schema.ts";
import { rangeOf, rangesAmong } from "./number-range.ts";

// As <input type=number> sends it, and with the comma that Germans write.
const NUMBER = /^[+-]?\d{1,10}(?:[.,]\d{1,10})?(?:e[+-]?\d{1,2})?$/i;

/** A number with so many decimals. */
export const number: Kind<AskedByType["number"]> = {
	keys: ({ id }) => [id],
	read: ({ id, decimals, min = -MAX_NUMBER, max = MAX_NUMBER }, given) =>
		readOne(id, given, (value) => {
			const given = numberIn(value);
			if (given === undefined) return answerError("not_a_number");
			if (given < min || given > max) return answerError("not_between", min, max);
			const rounded = Math.round(given * 10 ** decimals) / 10 ** decimals;
			const isExact = Math.abs(rounded - given) < 10 ** -decimals / 1e6;
			return isExact ? rounded + 0 : answerError("too_precise", decimals);
		}),
	// Sums are kept in units of the last decimal, so that they stay exact.
	count: (question, answers) => {
		const { id, decimals } = question;
		const answer = answers[id];
		if (typeof answer !== "number") return [];
		return [[id, String(rangeOf(question, answer).from), Math.round(answer * 10 ** decimals)]];
	},
	results: (question, talliesOf) => {
		const tallies = talliesOf(question.id);
		const ranges = rangesAmong(
			question,
			tallies.map(({ choice }) => Number(choice)),
		);
		const offers = ranges.map((range) => ({ value: String(range.from), ...range }));
		return { ...oneOf(offers, tallies), ...meanIn(tallies, 10 ** question.decimals) };
	},
	meaning: ({ min, max, decimals }) => ({ fixed: [min, max, decimals] }),
	columns: ({ id }) => [plainColumn(id)],
};

function numberIn(value: unknown): number | undefined {
	const isText = typeof value === "string" && NUMBER.test(value.trim());
	const number = isText ? Number(value.trim().replace(",", ".")) : value;
	return typeof number === "number" && Number.isFinite(number) ? number : undefined;
}
