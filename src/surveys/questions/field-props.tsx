import type { Child } from "hono/jsx";
import type { Localize } from "../../platform/schema/translated-text.schema.ts";
import type { AnswerError } from "./answer-errors.ts";
import type { AskedQuestion } from "./question.schema.ts";

/** A question in a form, with the state of its answer. */
export interface FieldProps<Asked extends AskedQuestion = AskedQuestion> {
	question: Asked;
	language: string;
	say: Localize;
	/** Every respondent must answer it, whatever their other answers are. */
	isRequired: boolean;
	/** It may be hidden: then browsers must not insist on what nobody sees. */
	isConditional: boolean;
	/** The limits of the answer, in a few words. */
	limits: string | undefined;
	/** Returns what was typed or chosen before in a field. */
	given: (field: string) => string[];
	/** Returns what is wrong with the content of a field. */
	error: (field: string) => AnswerError | undefined;
}

/** A component that shows a question as part of a form. */
export type QuestionField<Asked extends AskedQuestion> = (props: FieldProps<Asked>) => Child;

/**
 * Returns the id of the note with the error, or with the help, of a field. Prefixes keep all ids apart,
 * whatever the questions are called.
 */
export const noteId = (kind: "fault" | "help", field: string) => `${kind}-${field}`;

/** Returns the id of a field's element, or of the group around several fields. */
export const fieldId = (field: string) => `q-${field}`;
