import { type Words, wordsFor } from "../../words/languages.ts";

type Messages = Words["invalidAnswers"];
type Limit = number | string;

/** An error in an answer; the words of the interface have a message for each code. */
export interface AnswerError {
	code: keyof Messages;
	limits: Limit[];
}

/** Returns an error with the limits that its message names. */
export const answerError = <Code extends keyof Messages>(
	code: Code,
	...limits: Parameters<Messages[Code]>
): AnswerError => ({ code, limits });

/** Returns the message of an error for the respondent. */
export function answerErrorText({ code, limits }: AnswerError, language: string): string {
	const message: (...limits: Limit[]) => string = wordsFor(language).invalidAnswers[code];
	return message(...limits);
}
