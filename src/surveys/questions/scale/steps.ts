import { answerError } from "../answer-errors.ts";
import {
	countOf,
	type FindTallies,
	meanOf,
	type OfferedChoice,
	summarizeSingleChoice,
} from "../question-summary.ts";
import {
	type Given,
	partName,
	type QuestionByType,
	type QuestionType,
	singleValueColumn,
} from "../question-type.ts";
import { readSingleValue, wholeNumber } from "../read-value.ts";
import { netPromoters } from "./net-promoters.ts";

interface Steps {
	min: number;
	max: number;
}

const NPS: Steps = { min: 0, max: 10 };

function readStep(field: string, given: Given, { min, max }: Steps) {
	return readSingleValue(field, given, (value) => {
		const step = wholeNumber(value);
		const isOnScale = step !== undefined && step >= min && step <= max;
		return isOnScale ? step : answerError("out_of_range", min, max);
	});
}

function countStep(field: string, step: unknown): [string, string, number][] {
	return typeof step === "number" ? [[field, String(step), step]] : [];
}

function stepResults(field: string, steps: Steps, talliesOf: FindTallies) {
	const tallies = talliesOf(field);
	return { ...summarizeSingleChoice(stepOffers(steps), tallies), ...meanOf(tallies) };
}

function stepOffers({ min, max }: Steps): OfferedChoice[] {
	return Array.from({ length: max - min + 1 }, (_, index) => ({ value: String(min + index) }));
}

/** A step on a scale. */
export const rating: QuestionType<QuestionByType["rating"]> = {
	answerNames: ({ id }) => [id],
	read: (question, given) => readStep(question.id, given, question),
	toTallyEntries: ({ id }, answers) => countStep(id, answers[id]),
	summarize: (question, talliesOf) => stepResults(question.id, question, talliesOf),
	compatibility: ({ min, max }) => ({ fixed: [min, max] }),
	columns: ({ id }) => [singleValueColumn(id)],
};

/** How likely somebody is to recommend something, from 0 to 10. */
export const nps: QuestionType<QuestionByType["nps"]> = {
	answerNames: ({ id }) => [id],
	read: ({ id }, given) => readStep(id, given, NPS),
	toTallyEntries: ({ id }, answers) => countStep(id, answers[id]),
	summarize: ({ id }, talliesOf) => {
		const found = summarizeSingleChoice(stepOffers(NPS), talliesOf(id));
		return { ...found, ...netPromoters(found.choices) };
	},
	compatibility: () => ({}),
	columns: ({ id }) => [singleValueColumn(id)],
};

const rowNames = ({ id, rows }: QuestionByType["matrix"]) =>
	rows.map((row) => partName(id, row.id));

/** Several things on one scale. */
export const matrix: QuestionType<QuestionByType["matrix"]> = {
	answerNames: rowNames,
	read: (question, given) =>
		rowNames(question).flatMap((field) => readStep(field, given, question)),
	toTallyEntries: (question, answers) => [
		[question.id, ""],
		...rowNames(question).flatMap((field) => countStep(field, answers[field])),
	],
	summarize: (question, talliesOf) => ({
		answered: countOf("", talliesOf(question.id)),
		rows: question.rows.map(({ id, label }) => ({
			id,
			label,
			...stepResults(partName(question.id, id), question, talliesOf),
		})),
	}),
	compatibility: ({ min, max, rows }) => ({ fixed: [min, max], grows: rows.map(({ id }) => id) }),
	columns: ({ id, rows }) => rows.map((row) => singleValueColumn(partName(id, row.id), row.label)),
};
