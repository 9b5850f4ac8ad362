import type { Translated } from "../../../platform/schema/translated.schema.ts";
import { answerError } from "../answer-errors.ts";
import type { Answers } from "../answers.schema.ts";
import { type Option, OTHER } from "../question-parts.schema.ts";
import { choicesAmong, countOf, type Offer, oneOf } from "../question-summary.ts";
import {
	type AskedByType,
	type Column,
	type Kind,
	type Part,
	partName,
	plainColumn,
} from "../question-type.ts";
import { readOne } from "../read-value.ts";
import { readText } from "../text/text.ts";

const MAX_OTHER_LENGTH = 500;

interface Choice {
	id: string;
	options: Option[];
	other?: Translated;
}

const otherName = (id: string) => partName(id, "other");
const otherFields = ({ id, other }: Choice) => (other === undefined ? [] : [otherName(id)]);
const values = ({ options, other }: Choice) => [
	...options.map(({ value }) => value),
	...(other === undefined ? [] : [OTHER]),
];
const offers = ({ options, other }: Choice): Offer[] => [
	...options,
	...(other === undefined ? [] : [{ value: OTHER, label: other }]),
];
const meaning = (question: Choice) => ({ grows: values(question) });
const otherColumns = ({ id, other }: Choice) =>
	other === undefined ? [] : [plainColumn(otherName(id), other)];

/** Whoever writes an answer of their own chooses it thereby; an empty one says nothing. */
function readOther(question: Choice, given: (field: string) => unknown[]): Part[] {
	const [field] = otherFields(question);
	if (field === undefined) return [];
	return readOne(field, given, (value) => readText(value, MAX_OTHER_LENGTH));
}

/** One of several options. */
export const single: Kind<AskedByType["single"]> = {
	keys: ({ id }) => [id],
	fields: otherFields,
	read: (question, given) => {
		const own = readOther(question, given);
		const field = question.id;
		const chosen = given(field);
		if (own.length > 0 && chosen.length === 0) return [{ field, answer: OTHER }, ...own];
		const isOwn = chosen.every((value) => value === OTHER);
		if (own.length > 0 && !isOwn) return [{ field, complaint: answerError("one_or_other") }];
		const read = (value: unknown) =>
			values(question).find((option) => option === value) ?? answerError("not_an_option");
		return [...readOne(field, given, read), ...own];
	},
	count: ({ id }, answers) => [[id, String(answers[id])]],
	results: (question, talliesOf) => oneOf(offers(question), talliesOf(question.id)),
	texts: otherFields,
	meaning,
	columns: (question) => [plainColumn(question.id), ...otherColumns(question)],
};

/** Any of several options, as many as the question lets. */
export const multiple: Kind<AskedByType["multiple"]> = {
	keys: ({ id }) => [id],
	fields: otherFields,
	read: (question, given) => {
		const own = readOther(question, given);
		const field = question.id;
		const chosen = own.length > 0 ? [...new Set([...given(field), OTHER])] : given(field);
		if (chosen.length === 0) return [];
		return [readChosen(question, chosen), ...own];
	},
	count: ({ id }, answers) => {
		const chosen = answers[id];
		const choices = Array.isArray(chosen) ? chosen : [];
		return [[id, ""], ...choices.map((choice): [string, string] => [id, choice])];
	},
	results: (question, talliesOf) => {
		const tallies = talliesOf(question.id);
		const answered = countOf("", tallies);
		return { answered, choices: choicesAmong(offers(question), tallies, answered) };
	},
	texts: otherFields,
	meaning,
	columns: (question) => [
		...values(question).map((value) => chosenColumn(question, value)),
		...otherColumns(question),
	],
};

function readChosen(question: AskedByType["multiple"], given: unknown[]): Part {
	const field = question.id;
	const options = values(question);
	const { min = 0, max = options.length } = question;
	const chosen = options.filter((value) => given.includes(value));
	const fault = (...fault: Parameters<typeof answerError>) => ({
		field,
		complaint: answerError(...fault),
	});
	if (new Set(given).size > chosen.length) return fault("not_an_option");
	if (given.length > chosen.length) return fault("repeated");
	if (chosen.length < min) return fault("too_few", min);
	return chosen.length > max ? fault("too_many", max) : { field, answer: chosen };
}

function chosenColumn({ id, options, other }: AskedByType["multiple"], value: string): Column {
	const label = options.find((option) => option.value === value)?.label ?? other;
	const cell = (answers: Answers) => {
		const chosen = answers[id];
		return Array.isArray(chosen) ? chosen.includes(value) : undefined;
	};
	return { name: partName(id, value), cell, ...(label !== undefined && { part: label }) };
}
