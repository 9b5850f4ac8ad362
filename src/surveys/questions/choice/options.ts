import type { TranslatedText } from "../../../platform/schema/translated-text.schema.ts";
import { type AnswerError, answerError } from "../answer-errors.ts";
import type { Answers } from "../answers.schema.ts";
import { type Option, OTHER_VALUE } from "../question-parts.schema.ts";
import {
	countOf,
	type OfferedChoice,
	summarizeSingleChoice,
	toChoiceResults,
} from "../question-summary.ts";
import {
	type AnswerColumn,
	partName,
	type QuestionByType,
	type QuestionType,
	type ReadResult,
	singleValueColumn,
} from "../question-type.ts";
import { readSingleValue } from "../read-value.ts";
import { readText } from "../text/text.ts";

const MAX_OTHER_LENGTH = 500;

interface Choice {
	id: string;
	options: Option[];
	other?: TranslatedText;
}

const otherName = (id: string) => partName(id, "other");
const otherFields = ({ id, other }: Choice) => (other === undefined ? [] : [otherName(id)]);
const values = ({ options, other }: Choice) => [
	...options.map(({ value }) => value),
	...(other === undefined ? [] : [OTHER_VALUE]),
];
const offers = ({ options, other }: Choice): OfferedChoice[] => [
	...options,
	...(other === undefined ? [] : [{ value: OTHER_VALUE, label: other }]),
];
const compatibility = (question: Choice) => ({ grows: values(question) });
const otherColumns = ({ id, other }: Choice) =>
	other === undefined ? [] : [singleValueColumn(otherName(id), other)];

/** Whoever writes an answer of their own chooses it thereby; an empty one says nothing. */
function readOther(question: Choice, given: (field: string) => unknown[]): ReadResult[] {
	const [field] = otherFields(question);
	if (field === undefined) return [];
	return readSingleValue(field, given, (value) => readText(value, MAX_OTHER_LENGTH));
}

/** One of several options. */
export const single: QuestionType<QuestionByType["single"]> = {
	answerNames: ({ id }) => [id],
	extraFields: otherFields,
	read: (question, given) => {
		const own = readOther(question, given);
		const field = question.id;
		const chosen = given(field);
		if (own.length > 0 && chosen.length === 0) return [{ field, answer: OTHER_VALUE }, ...own];
		const isOwn = chosen.every((value) => value === OTHER_VALUE);
		if (own.length > 0 && !isOwn) return [{ field, error: answerError("one_or_other") }];
		const read = (value: unknown) =>
			values(question).find((option) => option === value) ?? answerError("not_an_option");
		return [...readSingleValue(field, given, read), ...own];
	},
	toTallyEntries: ({ id }, answers) => [[id, String(answers[id])]],
	summarize: (question, talliesOf) =>
		summarizeSingleChoice(offers(question), talliesOf(question.id)),
	textNames: otherFields,
	compatibility,
	columns: (question) => [singleValueColumn(question.id), ...otherColumns(question)],
};

/** Any of several options, as many as the question lets. */
export const multiple: QuestionType<QuestionByType["multiple"]> = {
	answerNames: ({ id }) => [id],
	extraFields: otherFields,
	read: (question, given) => {
		const own = readOther(question, given);
		const field = question.id;
		const chosen = own.length > 0 ? [...new Set([...given(field), OTHER_VALUE])] : given(field);
		if (chosen.length === 0) return [];
		return [readChosen(question, chosen), ...own];
	},
	toTallyEntries: ({ id }, answers) => {
		const chosen = answers[id];
		const choices = Array.isArray(chosen) ? chosen : [];
		return [[id, ""], ...choices.map((choice): [string, string] => [id, choice])];
	},
	summarize: (question, talliesOf) => {
		const tallies = talliesOf(question.id);
		const answered = countOf("", tallies);
		return { answered, choices: toChoiceResults(offers(question), tallies, answered) };
	},
	textNames: otherFields,
	compatibility,
	columns: (question) => [
		...values(question).map((value) => chosenColumn(question, value)),
		...otherColumns(question),
	],
};

function readChosen(question: QuestionByType["multiple"], given: unknown[]): ReadResult {
	const field = question.id;
	const options = values(question);
	const { min = 0, max = options.length } = question;
	const chosen = options.filter((value) => given.includes(value));
	const invalid = (error: AnswerError) => ({ field, error });
	if (new Set(given).size > chosen.length) return invalid(answerError("not_an_option"));
	if (given.length > chosen.length) return invalid(answerError("repeated"));
	if (chosen.length < min) return invalid(answerError("too_few", min));
	return chosen.length > max ? invalid(answerError("too_many", max)) : { field, answer: chosen };
}

function chosenColumn(
	{ id, options, other }: QuestionByType["multiple"],
	value: string,
): AnswerColumn {
	const label = options.find((option) => option.value === value)?.label ?? other;
	const cell = (answers: Answers) => {
		const chosen = answers[id];
		return Array.isArray(chosen) ? chosen.includes(value) : undefined;
	};
	return { name: partName(id, value), cell, ...(label !== undefined && { part: label }) };
}
