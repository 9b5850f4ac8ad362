import { isVisible, plainText } from "../../platform/schema/plain-text.ts";
import { type AnswerError, answerError } from "./answer-errors.ts";
import type { Answer } from "./answers.schema.ts";
import type { Given, ReadResult } from "./question-type.ts";

/** Returns an answer or what is wrong with it; undefined if the value is no answer. */
type Reader = (value: unknown) => Answer | AnswerError | undefined;

/** Reads a field that may hold one value. */
export function readSingleValue(field: string, given: Given, read: Reader): ReadResult[] {
	const values = given(field);
	if (values.length === 0) return [];
	const result = values.length > 1 ? answerError("one_only") : read(values[0]);
	if (result === undefined) return [];
	return [isError(result) ? { field, error: result } : { field, answer: result }];
}

function isError(result: Answer | AnswerError): result is AnswerError {
	return typeof result === "object" && "code" in result;
}

/** Returns a whole number; forms send its digits as text, in the one way that they are written. */
export function wholeNumber(value: unknown): number | undefined {
	const isDigits = typeof value === "string" && /^(?:0|-?[1-9]\d{0,8})$/.test(value);
	const number = isDigits ? Number(value) : value;
	return typeof number === "number" && Number.isInteger(number) ? number : undefined;
}

/** Returns text as it is stored; undefined if it is blank. `maxLength` is in UTF-16 code units. */
export function readText(value: unknown, maxLength: number): string | AnswerError | undefined {
	if (typeof value !== "string") return answerError("not_text");
	const text = plainText(value);
	if (!isVisible(text)) return undefined;
	return text.length > maxLength ? answerError("too_long", maxLength) : text;
}
