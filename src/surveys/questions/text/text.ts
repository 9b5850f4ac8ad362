import { wordsFor } from "../../../words/languages.ts";
import { writeNumber } from "../amount/number-notation.ts";
import type { Given, QuestionType } from "../question-type.ts";
import { readSingleValue, readText } from "../read-value.ts";
import { ownWords } from "./own-words.ts";
import { LongTextField, TextField } from "./text.field.tsx";
import { longTextSnippet, textSnippet } from "./text.snippet.ts";
import {
	type LongTextQuestion,
	longTextDefinition,
	type TextQuestion,
	textDefinition,
} from "./text-question.schema.ts";

function readWords({ id, max_length }: TextQuestion | LongTextQuestion, given: Given) {
	return readSingleValue(id, given, (value) => readText(value, max_length));
}

const charactersOf = ({ max_length }: TextQuestion | LongTextQuestion, language: string) =>
	wordsFor(language).limits.characters(writeNumber(max_length, language));

/** One line in the respondent's own words. */
export const text: QuestionType<TextQuestion> = {
	...textDefinition,
	...ownWords,
	read: readWords,
	limits: charactersOf,
	example: ({ id }) => ({ [id]: "…" }),
	Field: TextField,
	snippet: textSnippet,
};

/** Several lines in the respondent's own words. */
export const longText: QuestionType<LongTextQuestion> = {
	...longTextDefinition,
	...ownWords,
	read: readWords,
	limits: charactersOf,
	example: ({ id }) => ({ [id]: "…" }),
	Field: LongTextField,
	snippet: longTextSnippet,
};
