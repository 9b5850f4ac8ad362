import type { TranslatedText } from "../../platform/schema/translated-text.schema.ts";
import type { Answers } from "./answers.schema.ts";
import type { AnswerColumn } from "./question-type.ts";

interface Identified {
	id: string;
}

/** The behaviour of types with one answer, which is stored under the question's id. */
export const oneAnswer = {
	answerNames: ({ id }: Identified) => [id],
	columns: ({ id }: Identified) => [singleValueColumn(id)],
	answerLines: ({ id }: Identified, answers: Answers) => [answers[id] ?? []].flat().map(String),
};

/** Returns the column of an answer that is one value. */
export function singleValueColumn(name: string, part?: TranslatedText): AnswerColumn {
	const cell = (answers: Answers) => {
		const answer = answers[name];
		return Array.isArray(answer) ? answer.join(", ") : answer;
	};
	return { name, cell, ...(part !== undefined && { part }) };
}
