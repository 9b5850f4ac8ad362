import * as v from "valibot";

type AnySchema = v.GenericSchema<unknown, unknown>;

/** Adds to the contract, in whole sentences, the rules that JSON Schema cannot express. */
export const rules = <Value>(...sentences: string[]) =>
	v.metadata<Value, { "x-rules": string[] }>({ "x-rules": sentences });

/** Adds to the contract the pattern of a check, and further rules. */
export const documentedPattern = <Value>({ source }: RegExp, ...sentences: string[]) =>
	v.metadata<Value, { pattern: string; "x-rules": string[] }>({
		pattern: source,
		"x-rules": sentences,
	});

/** Sets the schema that the contract shows for a text, such as a number in a query. */
export const documentedAs = <Value>(schema: AnySchema) =>
	v.metadata<Value, { meant: AnySchema }>({ meant: schema });
