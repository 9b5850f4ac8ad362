import { wordsFor } from "../../../words/languages.ts";
import { answerError } from "../answer-errors.ts";
import { type Answers, partName } from "../answers.schema.ts";
import type { ChoiceResult } from "../question-result.schema.ts";
import { countOf, meanOf, toChoiceResults } from "../question-summary.ts";
import type { Given, QuestionType, ReadResult } from "../question-type.ts";
import { wholeNumber } from "../read-value.ts";
import { RankingField } from "./ranking.field.tsx";
import { RankingResult } from "./ranking.result.tsx";
import { placeFields, type RankingQuestion, rankingDefinition } from "./ranking.schema.ts";
import { rankingSnippet } from "./ranking.snippet.ts";

/** Options in an order: JSON lists their values, a form sends the place of each. */
export const ranking: QuestionType<RankingQuestion> = {
	...rankingDefinition,
	answerNames: ({ id }) => [id],
	extraFields: placeFields,
	read: (question, given) => {
		const listed = given(question.id);
		if (listed.length > 0) return [readOrder(question, listed)];
		const isPlaced = placeFields(question).some((field) => given(field).length > 0);
		return isPlaced ? [readPlaces(question, given)] : [];
	},
	example: ({ id, options, max }) => ({
		[id]: options.slice(0, max).map(({ value }) => value),
	}),
	answerLines: ({ id, options }, answers, { say }) => {
		const labels = new Map(options.map(({ value, label }) => [value, say(label)]));
		return orderIn(answers, id).map((value) => labels.get(value) ?? value);
	},
	// The place of an option is stored as its amount: its sum by its count is the mean place.
	toTallyEntries: ({ id }, answers) => {
		const order = orderIn(answers, id);
		return [
			[id, ""],
			...order.map((value, index): [string, string, number] => [id, value, index + 1]),
		];
	},
	summarize: ({ id, options }, talliesOf) => {
		const tallies = talliesOf(id);
		const answered = countOf("", tallies);
		const choices = toChoiceResults(options, tallies, answered).map((choice) => {
			const { mean } = meanOf(tallies.filter((tally) => tally.choice === choice.value));
			return { ...choice, ...(mean !== undefined && { mean_place: mean }) };
		});
		return { answered, choices: choices.sort(byMeanPlace) };
	},
	spread: ({ options, max = options.length }) => max - 1,
	limits: ({ max }, language) =>
		max === undefined ? undefined : wordsFor(language).limits.places(String(max)),
	compatibility: ({ options }) => ({ grows: options.map(({ value }) => value) }),
	columns: ({ id, options }) =>
		options.map(({ value, label }) => ({
			name: partName(id, value),
			part: label,
			cell: (answers) => {
				const place = orderIn(answers, id).indexOf(value) + 1;
				return place === 0 ? undefined : place;
			},
		})),
	Field: RankingField,
	Result: RankingResult,
	snippet: rankingSnippet,
};

function orderIn(answers: Answers, id: string): string[] {
	const order = answers[id];
	return Array.isArray(order) ? order : [];
}

// Equal options are sorted by how many people placed them; options that nobody placed come last.
function byMeanPlace(one: ChoiceResult, other: ChoiceResult): number {
	const [place, otherPlace] = [one, other].map(({ mean_place = Number.MAX_VALUE }) => mean_place);
	return (place ?? 0) - (otherPlace ?? 0) || other.count - one.count;
}

function readOrder(
	{ id: field, options, max = options.length }: RankingQuestion,
	given: unknown[],
): ReadResult {
	const values = options.map(({ value }) => value);
	const order = given.filter((value) => typeof value === "string");
	if (given.some((value) => !values.some((known) => known === value)))
		return { field, error: answerError("not_an_option") };
	if (new Set(order).size < order.length) return { field, error: answerError("repeated") };
	return order.length > max
		? { field, error: answerError("too_many_places", max) }
		: { field, answer: order };
}

function readPlaces(question: RankingQuestion, given: Given): ReadResult {
	const { id: field, options, max = options.length } = question;
	const placed = options
		.map(({ value }) => ({ value, given: given(partName(field, value)) }))
		.filter((one) => one.given.length > 0)
		.map(({ value, given }) => ({ value, place: wholeNumber(given[0]) ?? 0 }))
		.sort((a, b) => a.place - b.place);
	// Places are 1, 2, 3 … without a gap, each once.
	const isOrder = placed.every(({ place }, index) => place === index + 1);
	if (!isOrder || placed.length > max)
		return { field, error: answerError("not_an_order", Math.min(max, options.length)) };
	return { field, answer: placed.map(({ value }) => value) };
}
