import type { Localize, TranslatedText } from "../../platform/schema/translated-text.schema.ts";
import type { AnswerError } from "./answer-errors.ts";
import type { Answer, Answers } from "./answers.schema.ts";
import type { QuestionField } from "./field-props.tsx";
import type { AskedQuestion } from "./question.schema.ts";
import type { QuestionDefinition } from "./question-definition.schema.ts";
import type { PublicChoice, QuestionSummary } from "./question-result.schema.ts";
import type { FindTallies } from "./question-summary.ts";
import type { QuestionResultView } from "./result-props.tsx";
import type { Lines } from "./snippet-markup.ts";
import type { SnippetOptions } from "./snippet-parts.ts";
import type { TallyEntry } from "./tally.schema.ts";

/** Returns the values of a field: several if it was sent repeatedly, none if it was left empty. */
export type Given = (field: string) => unknown[];

export interface InvalidAnswer {
	field: string;
	error: AnswerError;
}
export type ReadResult = { field: string; answer: Answer } | InvalidAnswer;

/** Once a question has answers, `fixed` must not change and `grows` may only gain values. */
export interface Compatibility {
	fixed?: unknown[];
	grows?: string[];
}

/** A column of an export. */
export interface AnswerColumn {
	name: string;
	/** The part of the question that it holds, if the question has several columns. */
	part?: TranslatedText;
	cell: (answers: Answers) => string | number | boolean | undefined;
	/** The words for the values of its cells, if they are codes. */
	labels?: { value: string; label?: TranslatedText }[];
	/** True if its cells are days, such as 2024-07-15. */
	isDay?: true;
}

/** The language in which answers are shown to their respondent. */
export interface AnswerLineOptions {
	say: Localize;
	language: string;
}

/** A type of question: everything that it can do. */
export interface QuestionType<Asked extends AskedQuestion> extends QuestionDefinition<Asked> {
	/** Returns the names under which its answers are stored; a required question needs all of them. */
	answerNames: (question: Asked) => string[];
	/** Returns the names of further form fields that belong to it. */
	extraFields?: (question: Asked) => string[];
	/** Reads what was sent to it, in the respondent's language; returns nothing if it was left out. */
	read: (question: Asked, given: Given, language: string) => ReadResult[];
	/** Returns an answer that it accepts. */
	example: (question: Asked) => Answers;
	/** Returns an answer as its respondent reads it, line by line; nothing if it was left out. */
	answerLines: (question: Asked, answers: Answers, options: AnswerLineOptions) => string[];
	/** Returns the version of the text that somebody agreed to by these answers. */
	agreedVersion?: (question: Asked, answers: Answers) => string | undefined;

	/** Returns what an answer adds to the tallies. The question limits how many different tallies there are. */
	toTallyEntries: (question: Asked, answers: Answers) => TallyEntry[];
	/** Summarizes the tallies of all answers. */
	summarize: (question: Asked, talliesOf: FindTallies) => QuestionSummary;
	/** Says if its tallies can have this choice; absent if nobody chooses, as with texts. */
	isChoice?: (question: Asked, choice: string) => boolean;
	/** Returns a choice in words; absent if the words are its label, or its value. */
	choiceText?: (question: Asked, choice: PublicChoice, options: AnswerLineOptions) => string;
	/** True if its choices are ranges in order, which public results merge into classes. */
	isRanged?: true;
	/** Returns the amount that stands for each answer of a choice in public means. */
	publicAmount?: (question: Asked, choice: string) => number;
	/** Returns how far apart two amounts can be; undefined if that has no limit, or if there is no mean. */
	spread?: (question: Asked) => number | undefined;
	/** Returns the names of answers that are in the respondents' own words. */
	textNames?: (question: Asked) => string[];
	columns: (question: Asked) => AnswerColumn[];
	compatibility: (question: Asked) => Compatibility;

	/** Returns what it allows, in a few words behind its label; undefined if there is no limit to tell. */
	limits?: (question: Asked, language: string) => string | undefined;
	Field: QuestionField<Asked>;
	Result: QuestionResultView<Asked>;
	/** Returns it as HTML fields for a form on any page. */
	snippet: (question: Asked, options: SnippetOptions) => Lines;
}
