import { plainText } from "../../../platform/schema/text.schema.ts";
import { type AnswerError, answerError } from "../answer-errors.ts";
import { type FindTallies, summarizeAnswerCount } from "../question-summary.ts";
import { type QuestionByType, type QuestionType, singleValueColumn } from "../question-type.ts";
import { readSingleValue } from "../read-value.ts";
import type { TallyEntry } from "../tally.schema.ts";

/** RFC 5321 §4.5.3.1.3: a path has 256 octets with its angle brackets. */
const MAX_EMAIL_LENGTH = 254;
// What browsers take for <input type=email>: html.spec.whatwg.org/#valid-e-mail-address.
const EMAIL =
	/^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/i;

/** Text as it is kept; undefined if it is blank. Length in UTF-16 code units. */
export function readText(value: unknown, maxLength: number): string | AnswerError | undefined {
	if (typeof value !== "string") return answerError("not_text");
	const text = plainText(value);
	if (text.trim() === "") return undefined;
	return text.length > maxLength ? answerError("too_long", maxLength) : text;
}

type Free = QuestionByType["text"] | QuestionByType["long_text"];

const counting = {
	answerNames: ({ id }: { id: string }) => [id],
	toTallyEntries: ({ id }: { id: string }): TallyEntry[] => [[id, ""]],
	summarize: ({ id }: { id: string }, talliesOf: FindTallies) =>
		summarizeAnswerCount(talliesOf(id)),
	textNames: ({ id }: { id: string }) => [id],
	compatibility: () => ({}),
	columns: ({ id }: { id: string }) => [singleValueColumn(id)],
};

const free: QuestionType<Free> = {
	...counting,
	read: ({ id, max_length }, given) =>
		readSingleValue(id, given, (value) => readText(value, max_length)),
};

/** One line, or several, in people's own words. */
export const text: QuestionType<QuestionByType["text"]> = free;
export const longText: QuestionType<QuestionByType["long_text"]> = free;

/** An address to write to. */
export const email: QuestionType<QuestionByType["email"]> = {
	...counting,
	read: ({ id }, given) =>
		readSingleValue(id, given, (value) => {
			const address = typeof value === "string" ? value.trim() : "";
			if (address === "" && value !== "") return answerError("not_an_email");
			const isEmail = address.length <= MAX_EMAIL_LENGTH && EMAIL.test(address);
			return isEmail ? address : answerError("not_an_email");
		}),
};
