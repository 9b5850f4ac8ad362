import { answerError } from "../answer-errors.ts";
import { countOf, meanIn, type Offer, oneOf, type TalliesOf } from "../question-summary.ts";
import {
	type AskedByType,
	type Given,
	type Kind,
	partName,
	plainColumn,
} from "../question-type.ts";
import { readOne, wholeNumber } from "../read-value.ts";
import { netPromoters } from "./net-promoters.ts";

interface Steps {
	min: number;
	max: number;
}

const NPS: Steps = { min: 0, max: 10 };

function readStep(field: string, given: Given, { min, max }: Steps) {
	return readOne(field, given, (value) => {
		const step = wholeNumber(value);
		const isOnScale = step !== undefined && step >= min && step <= max;
		return isOnScale ? step : answerError("out_of_range", min, max);
	});
}

function countStep(field: string, step: unknown): [string, string, number][] {
	return typeof step === "number" ? [[field, String(step), step]] : [];
}

function stepResults(field: string, steps: Steps, talliesOf: TalliesOf) {
	const tallies = talliesOf(field);
	return { ...oneOf(stepOffers(steps), tallies), ...meanIn(tallies) };
}

function stepOffers({ min, max }: Steps): Offer[] {
	return Array.from({ length: max - min + 1 }, (_, index) => ({ value: String(min + index) }));
}

/** A step on a scale. */
export const rating: Kind<AskedByType["rating"]> = {
	keys: ({ id }) => [id],
	read: (question, given) => readStep(question.id, given, question),
	count: ({ id }, answers) => countStep(id, answers[id]),
	results: (question, talliesOf) => stepResults(question.id, question, talliesOf),
	meaning: ({ min, max }) => ({ fixed: [min, max] }),
	columns: ({ id }) => [plainColumn(id)],
};

/** How likely somebody is to recommend something, from 0 to 10. */
export const nps: Kind<AskedByType["nps"]> = {
	keys: ({ id }) => [id],
	read: ({ id }, given) => readStep(id, given, NPS),
	count: ({ id }, answers) => countStep(id, answers[id]),
	results: ({ id }, talliesOf) => {
		const found = oneOf(stepOffers(NPS), talliesOf(id));
		return { ...found, ...netPromoters(found.choices) };
	},
	meaning: () => ({}),
	columns: ({ id }) => [plainColumn(id)],
};

const rowNames = ({ id, rows }: AskedByType["matrix"]) => rows.map((row) => partName(id, row.id));

/** Several things on one scale. */
export const matrix: Kind<AskedByType["matrix"]> = {
	keys: rowNames,
	read: (question, given) =>
		rowNames(question).flatMap((field) => readStep(field, given, question)),
	count: (question, answers) => [
		[question.id, ""],
		...rowNames(question).flatMap((field) => countStep(field, answers[field])),
	],
	results: (question, talliesOf) => ({
		answered: countOf("", talliesOf(question.id)),
		rows: question.rows.map(({ id, label }) => ({
			id,
			label,
			...stepResults(partName(question.id, id), question, talliesOf),
		})),
	}),
	meaning: ({ min, max, rows }) => ({ fixed: [min, max], grows: rows.map(({ id }) => id) }),
	columns: ({ id, rows }) => rows.map((row) => plainColumn(partName(id, row.id), row.label)),
};
