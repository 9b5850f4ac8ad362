import { isDay } from "../../platform/schema/time.schema.ts";
import { dayText } from "../../platform/ui/date-text.ts";
import { type Words, wordsFor } from "../../words/languages.ts";
import { writeNumber } from "./amount/number-notation.ts";

type Messages = Words["invalidAnswers"];
type Limit = number | string;
type LimitsOf<Texts extends string[]> = { [Index in keyof Texts]: Limit };

/** An error in an answer; the words of the interface have a message for each code. */
export interface AnswerError {
	code: keyof Messages;
	limits: Limit[];
}

/** Returns an error with the limits that its message names. */
export const answerError = <Code extends keyof Messages>(
	code: Code,
	...limits: LimitsOf<Parameters<Messages[Code]>>
): AnswerError => ({ code, limits });

/** Returns the message of an error for the respondent. */
export function answerErrorText({ code, limits }: AnswerError, language: string): string {
	const message: (...limits: string[]) => string = wordsFor(language).invalidAnswers[code];
	return message(...limits.map((limit) => limitText(limit, language)));
}

/** Returns a number or day as the respondent writes it. */
function limitText(limit: Limit, language: string): string {
	if (typeof limit === "number") return writeNumber(limit, language);
	return isDay(limit) ? dayText(limit, language) : limit;
}
