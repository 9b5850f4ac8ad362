import { wordsFor } from "../../../words/languages.ts";
import { type AnswerError, answerError } from "../answer-errors.ts";
import { type Answers, partName } from "../answers.schema.ts";
import { OTHER_VALUE } from "../question-parts.schema.ts";
import { countOf, toChoiceResults } from "../question-summary.ts";
import type { AnswerColumn, QuestionType, ReadResult } from "../question-type.ts";
import { MultipleField } from "./choice.field.tsx";
import { MultipleResult } from "./choice.result.tsx";
import { type MultipleQuestion, multipleDefinition, ownNames, valuesOf } from "./choice.schema.ts";
import { multipleSnippet } from "./choice.snippet.ts";
import { chosenLines, compatibility, offersOf, ownColumns, readOwnWords } from "./options.ts";

/** Any options, as many as the question allows. */
export const multiple: QuestionType<MultipleQuestion> = {
	...multipleDefinition,
	answerNames: ({ id }) => [id],
	extraFields: ownNames,
	read: (question, given) => {
		const own = readOwnWords(question, given);
		const field = question.id;
		const chosen = own.length > 0 ? [...new Set([...given(field), OTHER_VALUE])] : given(field);
		if (chosen.length === 0) return [];
		return [readChosen(question, chosen), ...own];
	},
	example: ({ id, options, min = 1, max = options.length }) => ({
		[id]: options.slice(0, Math.min(Math.max(min, 1), max)).map(({ value }) => value),
	}),
	answerLines: (question, answers, { say }) => chosenLines(question, answers, say),
	toTallyEntries: ({ id }, answers) => {
		const chosen = answers[id];
		const choices = Array.isArray(chosen) ? chosen : [];
		return [[id, ""], ...choices.map((choice): [string, string] => [id, choice])];
	},
	summarize: (question, talliesOf) => {
		const tallies = talliesOf(question.id);
		const answered = countOf("", tallies);
		return { answered, choices: toChoiceResults(offersOf(question), tallies, answered) };
	},
	isChoice: (question, choice) => valuesOf(question).includes(choice),
	textNames: ownNames,
	columns: (question) => [
		...valuesOf(question).map((value) => chosenColumn(question, value)),
		...ownColumns(question),
	],
	compatibility,
	limits: ({ min, max }, language) => {
		if (min === undefined && max === undefined) return undefined;
		return wordsFor(language).limits.answers(min?.toString(), max?.toString());
	},
	Field: MultipleField,
	Result: MultipleResult,
	snippet: multipleSnippet,
};

function readChosen(question: MultipleQuestion, given: unknown[]): ReadResult {
	const field = question.id;
	const options = valuesOf(question);
	const { min = 0, max = options.length } = question;
	const chosen = options.filter((value) => given.includes(value));
	const invalid = (error: AnswerError) => ({ field, error });
	if (new Set(given).size > chosen.length) return invalid(answerError("not_an_option"));
	if (given.length > chosen.length) return invalid(answerError("repeated"));
	if (chosen.length < min) return invalid(answerError("too_few", min));
	return chosen.length > max ? invalid(answerError("too_many", max)) : { field, answer: chosen };
}

function chosenColumn({ id, options, other }: MultipleQuestion, value: string): AnswerColumn {
	const label = options.find((option) => option.value === value)?.label ?? other;
	const cell = (answers: Answers) => {
		const chosen = answers[id];
		return Array.isArray(chosen) ? chosen.includes(value) : undefined;
	};
	return { name: partName(id, value), cell, ...(label !== undefined && { part: label }) };
}
