import { partName } from "../answers.schema.ts";
import { singleValueColumn } from "../one-answer.ts";
import { countOf } from "../question-summary.ts";
import type { QuestionType } from "../question-type.ts";
import { MatrixResult } from "./matrix.result.tsx";
import { type MatrixQuestion, matrixDefinition, rowNames } from "./matrix.schema.ts";
import { MatrixField } from "./scale.field.tsx";
import { matrixSnippet } from "./scale.snippet.ts";
import { stepBar } from "./step-bar.ts";
import { isStep, readStep, stepLines, stepTallyEntries, summarizeSteps } from "./steps.ts";

const ENDS_SENTENCE = /[.?!…:]$/;

/** Several rows on one scale. */
export const matrix: QuestionType<MatrixQuestion> = {
	...matrixDefinition,
	answerNames: rowNames,
	read: (question, given) =>
		rowNames(question).flatMap((field) => readStep(field, given, question)),
	example: (question) => Object.fromEntries(rowNames(question).map((name) => [name, question.max])),
	answerLines: (question, answers, { say, language }) =>
		question.rows.flatMap(({ id, label }) =>
			stepLines(answers[partName(question.id, id)], question, language).map(
				(step) => `${say(label)}${ENDS_SENTENCE.test(say(label)) ? "" : ":"} ${step}`,
			),
		),
	toTallyEntries: (question, answers) => [
		[question.id, ""],
		...rowNames(question).flatMap((name) => stepTallyEntries(name, answers[name])),
	],
	summarize: (question, talliesOf) => ({
		answered: countOf("", talliesOf(question.id)),
		rows: question.rows.map(({ id, label }) => ({
			id,
			label,
			...summarizeSteps(partName(question.id, id), question, talliesOf),
		})),
	}),
	isChoice: (question, choice) => isStep(choice, question),
	choiceText: (question, choice, { say }) => stepBar(choice, question, say).label,
	publicAmount: (_, step) => Number(step),
	spread: ({ min, max }) => max - min,
	columns: ({ id, rows }) => rows.map((row) => singleValueColumn(partName(id, row.id), row.label)),
	compatibility: ({ min, max, rows }) => ({ fixed: [min, max], grows: rows.map(({ id }) => id) }),
	Field: MatrixField,
	Result: MatrixResult,
	snippet: matrixSnippet,
};
