import { answerError } from "./answer-errors.ts";
import type { Answers } from "./answers.schema.ts";
import { questionsShownIn } from "./conditions.ts";
import { type PostedFields, valuesIn } from "./posted-fields.ts";
import { type AskedQuestion, type Question, withoutSections } from "./question.schema.ts";
import type { Given, InvalidAnswer, ReadResult } from "./question-type.ts";
import { behaviourOf } from "./question-types.ts";

export type AnswersOrErrors = { answers: Answers } | { errors: InvalidAnswer[] };

/**
 * Returns the answers in these fields, or all errors in them. Fields of questions that the
 * form does not show are ignored. Numbers are read as `language` writes them.
 */
export function readAnswers(
	questions: Question[],
	fields: PostedFields,
	language: string,
): AnswersOrErrors {
	const errors = unknownFields(questions, fields);
	const given: Given = (field) => valuesIn(fields.get(field));
	const answers: Answers = {};
	for (const question of questionsShownIn(questions, fields)) {
		for (const part of readQuestion(question, given, language)) {
			if ("error" in part) errors.push(part);
			else answers[part.field] = part.answer;
		}
	}
	return errors.length > 0 ? { errors } : { answers };
}

function readQuestion(question: AskedQuestion, given: Given, language: string): ReadResult[] {
	const { read, answerNames } = behaviourOf(question);
	const parts = read(given, language);
	if (!question.required || parts.some((part) => "error" in part)) return parts;
	const missing = answerNames().filter((name) => !parts.some(({ field }) => field === name));
	return [...parts, ...missing.map((field) => ({ field, error: answerError("required") }))];
}

function unknownFields(questions: Question[], fields: PostedFields): InvalidAnswer[] {
	const asked = withoutSections(questions);
	const fieldsOf = new Map(asked.map((question) => [question.id, behaviourOf(question).fields()]));
	const known = new Set([...fieldsOf.values()].flat());
	return [...fields.keys()]
		.filter((field) => !known.has(field))
		.map((field) => {
			const parts = fieldsOf.get(field);
			return {
				field,
				error: parts ? answerError("in_parts", parts.join(", ")) : answerError("unknown"),
			};
		});
}
