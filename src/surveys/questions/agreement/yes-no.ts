import { answerError } from "../answer-errors.ts";
import { summarizeAnswerCount, summarizeSingleChoice } from "../question-summary.ts";
import { type QuestionByType, type QuestionType, singleValueColumn } from "../question-type.ts";
import { readSingleValue } from "../read-value.ts";

const words = new Map<unknown, boolean>([
	[true, true],
	["yes", true],
	[false, false],
	["no", false],
]);

/** Yes or no: a form sends the words, JSON may send true and false. */
export const yesNo: QuestionType<QuestionByType["yes_no"]> = {
	answerNames: ({ id }) => [id],
	read: ({ id }, given) =>
		readSingleValue(id, given, (value) => words.get(value) ?? answerError("not_an_option")),
	toTallyEntries: ({ id }, answers) => [[id, answers[id] === true ? "yes" : "no"]],
	summarize: ({ id }, talliesOf) =>
		summarizeSingleChoice([{ value: "yes" }, { value: "no" }], talliesOf(id)),
	compatibility: () => ({}),
	columns: ({ id }) => [singleValueColumn(id)],
};

/** Agreement to what the label says; who does not agree leaves it out. */
export const consent: QuestionType<QuestionByType["consent"]> = {
	answerNames: ({ id }) => [id],
	read: ({ id }, given) =>
		readSingleValue(id, given, (value) => {
			const isGiven = words.get(value) ?? answerError("not_an_option");
			return isGiven === false ? undefined : isGiven;
		}),
	toTallyEntries: ({ id }) => [[id, "yes"]],
	summarize: ({ id }, talliesOf) => summarizeAnswerCount(talliesOf(id)),
	compatibility: () => ({}),
	columns: ({ id }) => [singleValueColumn(id)],
};
