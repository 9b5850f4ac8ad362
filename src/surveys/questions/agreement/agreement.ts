import { type AnswerError, answerError } from "../answer-errors.ts";

const words = new Map<unknown, boolean>([
	[true, true],
	["yes", true],
	[false, false],
	["no", false],
]);

/** Reads yes or no: forms send the words, JSON may send true and false. */
export function readYesNo(value: unknown): boolean | AnswerError {
	return words.get(value) ?? answerError("not_an_option");
}
