import type * as v from "valibot";

/** What a part of a request is taken for: an object, by name. */
export type AnySchema = v.GenericSchema<unknown, object>;

/** What a handler checks before the next one runs: a part of the request, by a schema. */
export interface ValidatedPart {
	from: "query" | "path" | "json" | "form";
	schema: AnySchema;
}

const validated = new WeakMap<object, ValidatedPart>();

/** The handler, remembered with what it takes: the contract is made from this. */
export function validates<Handler extends object>(
	from: ValidatedPart["from"],
	schema: AnySchema,
	handler: Handler,
): Handler {
	validated.set(handler, { from, schema });
	return handler;
}

/** What a route's handler takes, if it is one that checks. */
export function schemaOf(handler: object): ValidatedPart | undefined {
	return validated.get(handler);
}
