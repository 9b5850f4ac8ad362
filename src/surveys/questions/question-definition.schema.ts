import type * as v from "valibot";
import type { Mark } from "./mark.ts";

/** What conditions may ask about the answers to a type of question. */
export interface ConditionTarget<Asked> {
	/** Its answers are numbers; if they can be listed, conditions may ask for “at_least”. */
	isNumeric?: true;
	/** Returns every answer that “equals” and “one_of” may name; absent if they cannot be listed. */
	possibleAnswers?: (question: Asked) => (string | number | boolean)[];
	/** Returns the marks of a form in which it is answered; none if CSS cannot tell. */
	answeredBy: (question: Asked) => Mark[];
}

/** A type of question as the newsroom sends it. */
export interface QuestionDefinition<Asked> extends ConditionTarget<Asked> {
	schema: v.GenericSchema<unknown, Asked>;
	/** Tells programmers how to send an answer: whole sentences, code in backticks. */
	answerFormat: string;
}

/** Returns a definition that keeps the exact type of its schema. */
export function defineQuestion<Schema extends v.GenericSchema>(
	schema: Schema,
	rest: Omit<QuestionDefinition<v.InferOutput<Schema>>, "schema">,
) {
	return { schema, ...rest };
}
