import type { TranslatedText } from "../../platform/schema/translated-text.schema.ts";
import type { AnswerError } from "./answer-errors.ts";
import type { Answer, Answers } from "./answers.schema.ts";
import type { Question } from "./question.schema.ts";
import type { QuestionSummary } from "./question-result.schema.ts";
import type { FindTallies } from "./question-summary.ts";
import type { TallyEntry } from "./tally.schema.ts";

/** A question that is answered; sections only divide. */
export type AskedQuestion = Exclude<Question, { type: "section" }>;
export type QuestionTypeName = AskedQuestion["type"];
export type QuestionByType = { [Asked in AskedQuestion as Asked["type"]]: Asked };

/** What was given under a field, at least one value; none if it was left empty. */
export type Given = (field: string) => unknown[];

export interface InvalidAnswer {
	field: string;
	error: AnswerError;
}
export type ReadResult = { field: string; answer: Answer } | InvalidAnswer;

/** What of a question must stay once it has answers: all of `fixed`, and what was there of `grows`. */
export interface Compatibility {
	fixed?: unknown[];
	grows?: string[];
}

/** A column of an export. */
export interface AnswerColumn {
	name: string;
	/** What of the question it holds, where it is not all. */
	part?: TranslatedText;
	cell: (answers: Answers) => string | number | boolean | undefined;
}

/** A type of question: everything that is done with it, apart from showing it. */
export interface QuestionType<Asked> {
	/** The names under which its answers are kept; a required question needs each of them. */
	answerNames: (question: Asked) => string[];
	/** Further names under which a form sends what belongs to it. */
	extraFields?: (question: Asked) => string[];
	/** Reads what was given to it; nothing if nothing was. */
	read: (question: Asked, given: Given) => ReadResult[];
	/** What its answers count for; must be bounded by the question, whatever people answer. */
	toTallyEntries: (question: Asked, answers: Answers) => TallyEntry[];
	/** What the counts of all answers come to. */
	summarize: (question: Asked, talliesOf: FindTallies) => QuestionSummary;
	/** The names of its answers that are people's own words. */
	textNames?: (question: Asked) => string[];
	compatibility: (question: Asked) => Compatibility;
	columns: (question: Asked) => AnswerColumn[];
}

/** The name of a part of a question, as field, answer and column. */
export const partName = (id: string, part: string) => `${id}.${part}`;

/** The column of an answer that is one value. */
export function singleValueColumn(name: string, part?: TranslatedText): AnswerColumn {
	const cell = (answers: Answers) => {
		const answer = answers[name];
		return Array.isArray(answer) ? answer.join(", ") : answer;
	};
	return { name, cell, ...(part !== undefined && { part }) };
}
