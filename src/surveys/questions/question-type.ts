import type { Translated } from "../../platform/schema/translated.schema.ts";
import type { AnswerError } from "./answer-errors.ts";
import type { Answer, Answers } from "./answers.schema.ts";
import type { Question } from "./question.schema.ts";
import type { QuestionSummary } from "./question-result.schema.ts";
import type { TalliesOf } from "./question-summary.ts";
import type { Counted } from "./tally.schema.ts";

/** A question that is answered; sections only divide. */
export type AskedQuestion = Exclude<Question, { type: "section" }>;
export type AskedType = AskedQuestion["type"];
export type AskedByType = { [Asked in AskedQuestion as Asked["type"]]: Asked };

/** What was given under a field, at least one value; none if it was left empty. */
export type Given = (field: string) => unknown[];

export interface Fault {
	field: string;
	complaint: AnswerError;
}
export type Part = { field: string; answer: Answer } | Fault;

/** What of a question must stay once it has answers: all of `fixed`, and what was there of `grows`. */
export interface Meaning {
	fixed?: unknown[];
	grows?: string[];
}

/** A column of an export. */
export interface Column {
	name: string;
	/** What of the question it holds, where it is not all. */
	part?: Translated;
	cell: (answers: Answers) => string | number | boolean | undefined;
}

/** A type of question: everything that is done with it, apart from showing it. */
export interface Kind<Asked> {
	/** The names under which its answers are kept; a required question needs each of them. */
	keys: (question: Asked) => string[];
	/** Further names under which a form sends what belongs to it. */
	fields?: (question: Asked) => string[];
	/** Reads what was given to it; nothing if nothing was. */
	read: (question: Asked, given: Given) => Part[];
	/** What its answers count for; must be bounded by the question, whatever people answer. */
	count: (question: Asked, answers: Answers) => Counted[];
	/** What the counts of all answers come to. */
	results: (question: Asked, talliesOf: TalliesOf) => QuestionSummary;
	/** The names of its answers that are people's own words. */
	texts?: (question: Asked) => string[];
	meaning: (question: Asked) => Meaning;
	columns: (question: Asked) => Column[];
}

/** The name of a part of a question, as field, answer and column. */
export const partName = (id: string, part: string) => `${id}.${part}`;

/** The column of an answer that is one value. */
export function plainColumn(name: string, part?: Translated): Column {
	const cell = (answers: Answers) => {
		const answer = answers[name];
		return Array.isArray(answer) ? answer.join(", ") : answer;
	};
	return { name, cell, ...(part !== undefined && { part }) };
}
