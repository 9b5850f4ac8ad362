import { answerError } from "./answer-errors.ts";
import type { Answers } from "./answers.schema.ts";
import { askedQuestions, isShownFor } from "./conditions.ts";
import { type AskedQuestion, type Question, withoutSections } from "./question.schema.ts";
import type { Given, InvalidAnswer, ReadResult } from "./question-type.ts";
import { behaviourOf } from "./question-types.ts";

/** The fields of a request: texts of a form, several where a field is repeated, or any JSON values. */
export type PostedFields = ReadonlyMap<string, unknown>;

export type AnswersOrErrors = { answers: Answers } | { errors: InvalidAnswer[] };

/**
 * Returns the answers in these fields, or all errors in them. Fields of questions whose conditions do
 * not hold are ignored.
 */
export function readAnswers(questions: Question[], fields: PostedFields): AnswersOrErrors {
	const asked = askedQuestions(questions);
	const errors = unknownFields(questions, fields);
	const given: Given = (field) => valuesIn(fields.get(field));
	const answers: Answers = {};
	for (const { question, section } of asked) {
		if (section && !isShownFor(section, answers)) continue;
		if (!isShownFor(question, answers)) continue;
		for (const part of readQuestion(question, given)) {
			if ("error" in part) errors.push(part);
			else answers[part.field] = part.answer;
		}
	}
	return errors.length > 0 ? { errors } : { answers };
}

function readQuestion(question: AskedQuestion, given: Given): ReadResult[] {
	const { read, answerNames } = behaviourOf(question);
	const parts = read(given);
	if (!question.required || parts.some((part) => "error" in part)) return parts;
	const missing = answerNames().filter((name) => !parts.some(({ field }) => field === name));
	return [...parts, ...missing.map((field) => ({ field, error: answerError("required") }))];
}

function unknownFields(questions: Question[], fields: PostedFields): InvalidAnswer[] {
	const known = new Set(
		withoutSections(questions).flatMap((question) => behaviourOf(question).fields()),
	);
	return [...fields.keys()]
		.filter((field) => !known.has(field))
		.map((field) => ({ field, error: answerError("unknown") }));
}

// An empty field of a form means no answer, as null does in JSON.
function valuesIn(value: unknown): unknown[] {
	const values = Array.isArray(value) ? value : [value];
	return values.filter((one) => one !== undefined && one !== null && one !== "");
}

/** Returns the content of a posted field as texts that a form can show again. */
export function toTexts(value: unknown): string[] {
	const values = Array.isArray(value) ? value : [value];
	return values.flatMap((one) =>
		typeof one === "string" || typeof one === "number" ? [String(one)] : [],
	);
}
