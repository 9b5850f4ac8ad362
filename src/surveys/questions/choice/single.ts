import { answerError } from "../answer-errors.ts";
import { singleValueColumn } from "../one-answer.ts";
import { OTHER_VALUE } from "../question-parts.schema.ts";
import { summarizeSingleChoice } from "../question-summary.ts";
import type { QuestionType } from "../question-type.ts";
import { readSingleValue } from "../read-value.ts";
import { SingleField } from "./choice.field.tsx";
import { SingleResult } from "./choice.result.tsx";
import { ownNames, type SingleQuestion, singleDefinition, valuesOf } from "./choice.schema.ts";
import { singleSnippet } from "./choice.snippet.ts";
import { chosenLines, compatibility, offersOf, ownColumns, readOwnWords } from "./options.ts";

/** One of several options. */
export const single: QuestionType<SingleQuestion> = {
	...singleDefinition,
	answerNames: ({ id }) => [id],
	extraFields: ownNames,
	read: (question, given) => {
		const own = readOwnWords(question, given);
		const field = question.id;
		const chosen = given(field);
		if (own.length > 0 && chosen.length === 0) return [{ field, answer: OTHER_VALUE }, ...own];
		const isOwn = chosen.every((value) => value === OTHER_VALUE);
		if (own.length > 0 && !isOwn) return [{ field, error: answerError("one_or_other") }];
		const read = (value: unknown) =>
			valuesOf(question).find((option) => option === value) ?? answerError("not_an_option");
		return [...readSingleValue(field, given, read), ...own];
	},
	example: ({ id, options }) => ({ [id]: options[0]?.value ?? "" }),
	answerLines: (question, answers, { say }) => chosenLines(question, answers, say),
	toTallyEntries: ({ id }, answers) => [[id, String(answers[id])]],
	summarize: (question, talliesOf) =>
		summarizeSingleChoice(offersOf(question), talliesOf(question.id)),
	isChoice: (question, choice) => valuesOf(question).includes(choice),
	textNames: ownNames,
	columns: (question) => [
		{ ...singleValueColumn(question.id), labels: offersOf(question) },
		...ownColumns(question),
	],
	compatibility,
	Field: SingleField,
	Result: SingleResult,
	snippet: singleSnippet,
};
