import type * as v from "valibot";

/** The answers to a type of question that conditions may name. */
export interface ConditionTarget<Asked> {
	/** Its answers are numbers, so that conditions may ask for “at_least”. */
	isNumeric?: true;
	/** Returns every answer that “equals” and “one_of” may name; absent if they cannot be listed. */
	possibleAnswers?: (question: Asked) => (string | number | boolean)[];
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
