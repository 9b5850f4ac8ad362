import { answerError } from "./answer-errors.ts";
import type { Answers } from "./answers.schema.ts";
import { askedQuestions, isLedTo } from "./conditions.ts";
import type { Question } from "./question.schema.ts";
import type { AskedQuestion, Fault, Given, Part } from "./question-type.ts";
import { ways } from "./question-types.ts";

/** What was posted, by field: texts of a form (several where repeated), or whatever JSON holds. */
export type Fields = ReadonlyMap<string, unknown>;

export type Reading = { answers: Answers } | { faults: Fault[] };

/**
 * The answers that these fields give to these questions, or every fault in them. What was given to a
 * question that the other answers do not lead to is left out.
 */
export function readAnswers(questions: Question[], fields: Fields): Reading {
	const asked = askedQuestions(questions);
	const faults = unknownFields(questions, fields);
	const given: Given = (field) => valuesIn(fields.get(field));
	const answers: Answers = {};
	for (const { question, section } of asked) {
		if (section && !isLedTo(section, answers)) continue;
		if (!isLedTo(question, answers)) continue;
		for (const part of readQuestion(question, given)) {
			if ("complaint" in part) faults.push(part);
			else answers[part.field] = part.answer;
		}
	}
	return faults.length > 0 ? { faults } : { answers };
}

function readQuestion(question: AskedQuestion, given: Given): Part[] {
	const { read, keys } = ways(question);
	const parts = read(given);
	if (!question.required || parts.some((part) => "complaint" in part)) return parts;
	const missing = keys().filter((key) => !parts.some(({ field }) => field === key));
	return [...parts, ...missing.map((field) => ({ field, complaint: answerError("required") }))];
}

function unknownFields(questions: Question[], fields: Fields): Fault[] {
	const known = new Set(
		questions.flatMap((question) => (question.type === "section" ? [] : ways(question).fields())),
	);
	return [...fields.keys()]
		.filter((field) => !known.has(field))
		.map((field) => ({ field, complaint: answerError("unknown") }));
}

// An empty field of a form is a question left out, as is a null in JSON.
function valuesIn(value: unknown): unknown[] {
	const values = Array.isArray(value) ? value : [value];
	return values.filter((one) => one !== undefined && one !== null && one !== "");
}

/** What stands in a posted field, as texts to show again. */
export function textsOf(value: unknown): string[] {
	const values = Array.isArray(value) ? value : [value];
	return values.flatMap((one) =>
		typeof one === "string" || typeof one === "number" ? [String(one)] : [],
	);
}
