import * as v from "valibot";

type AnySchema = v.GenericSchema<unknown, unknown>;

/** What a check wants that JSON Schema cannot say, for the contract: whole sentences. */
export const rules = <Value>(...sentences: string[]) =>
	v.metadata<Value, { "x-rules": string[] }>({ "x-rules": sentences });

/** A check's pattern, and what else it wants. */
export const documentedPattern = <Value>({ source }: RegExp, ...sentences: string[]) =>
	v.metadata<Value, { pattern: string; "x-rules": string[] }>({
		pattern: source,
		"x-rules": sentences,
	});

/** What programs mean by a text, such as a number in a query: that is how the contract has it. */
export const documentedAs = <Value>(schema: AnySchema) =>
	v.metadata<Value, { meant: AnySchema }>({ meant: schema });
