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
}

/** Returns a schema with what conditions may ask about its answers. */
export function defineQuestion<Schema extends v.GenericSchema>(
	schema: Schema,
	target: ConditionTarget<v.InferOutput<Schema>> = {},
) {
	return { schema, ...target };
}
