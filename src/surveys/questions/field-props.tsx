import type { Localize } from "../../platform/schema/translated-text.schema.ts";
import type { AnswerError } from "./answer-errors.ts";
import type { AskedQuestion } from "./question-type.ts";

/** A question to show, and what is known of its answer. */
export interface FieldProps<Asked extends AskedQuestion = AskedQuestion> {
	question: Asked;
	language: string;
	say: Localize;
	/** Whether every respondent must answer it, whatever else they answer. */
	isRequired: boolean;
	/** What was typed or chosen before, by field. */
	given: (field: string) => string[];
	/** What was wrong with it, by field. */
	error: (field: string) => AnswerError | undefined;
}

/** The id of the element in which a field is filled in, or of the group around several. */
export const fieldId = (field: string) => `q-${field}`;
