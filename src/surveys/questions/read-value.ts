import { type AnswerError, answerError } from "./answer-errors.ts";
import type { Answer } from "./answers.schema.ts";
import type { Given, ReadResult } from "./question-type.ts";

type Reader = (value: unknown) => Answer | AnswerError | undefined;

/** Reads a field that holds one value at most. */
export function readSingleValue(field: string, given: Given, read: Reader): ReadResult[] {
	const values = given(field);
	if (values.length === 0) return [];
	const result = values.length > 1 ? answerError("one_only") : read(values[0]);
	if (result === undefined) return [];
	return [isComplaint(result) ? { field, error: result } : { field, answer: result }];
}

function isComplaint(result: Answer | AnswerError): result is AnswerError {
	return typeof result === "object" && "code" in result;
}

/** A whole number; a form sends its digits as text. */
export function wholeNumber(value: unknown): number | undefined {
	const isDigits = typeof value === "string" && /^-?\d{1,9}$/.test(value);
	const number = isDigits ? Number(value) : value;
	return typeof number === "number" && Number.isInteger(number) ? number : undefined;
}
