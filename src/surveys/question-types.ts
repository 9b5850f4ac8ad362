import type { QuestionsByType, QuestionType } from "../schemas/question.ts";
import type { Answers } from "../schemas/response.ts";
import { plainText } from "../schemas/text.ts";
import { type Complaint, complaint } from "./complaint.ts";

export type Answer = Answers[string];

/** Reads what was given to a question, at least one value, as its answer. */
type Reader<Type extends QuestionType> = (
	question: QuestionsByType[Type],
	given: unknown[],
) => Answer | Complaint;

const readers: { [Type in QuestionType]: Reader<Type> } = {
	single: ({ options }, given) => {
		const option = options.find(({ value }) => value === given[0]);
		if (given.length > 1) return complaint("one_only");
		return option?.value ?? complaint("not_an_option");
	},
	multiple: ({ options, min = 0, max = options.length }, given) => {
		const chosen = options.map(({ value }) => value).filter((value) => given.includes(value));
		if (new Set(given).size > chosen.length) return complaint("not_an_option");
		if (given.length > chosen.length) return complaint("repeated");
		if (chosen.length < min) return complaint("too_few", min);
		return chosen.length > max ? complaint("too_many", max) : chosen;
	},
	rating: ({ min, max }, given) => {
		const rating = wholeNumber(given[0]);
		if (given.length > 1) return complaint("one_only");
		const isInRange = rating !== undefined && rating >= min && rating <= max;
		return isInRange ? rating : complaint("out_of_range", min, max);
	},
	text: ({ max_length }, given) => {
		const [value] = given;
		if (given.length > 1) return complaint("one_only");
		if (typeof value !== "string") return complaint("not_text");
		const text = plainText(value);
		return text.length > max_length ? complaint("too_long", max_length) : text;
	},
};

/** What these values say in answer to a question of this type, or what is wrong with them. */
export function read<Type extends QuestionType>(
	type: Type,
	question: QuestionsByType[Type],
	given: unknown[],
): Answer | Complaint {
	return readers[type](question, given);
}

// A form sends digits as text, JSON sends a number.
function wholeNumber(value: unknown): number | undefined {
	const isDigits = typeof value === "string" && /^-?\d{1,9}$/.test(value);
	const number = isDigits ? Number(value) : value;
	return typeof number === "number" && Number.isInteger(number) ? number : undefined;
}
