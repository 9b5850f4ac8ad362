import type * as v from "valibot";

/** A schema that turns one part of a request into an object. */
export type AnySchema = v.GenericSchema<unknown, object>;

/** A part of a request that a handler checks by a schema before the next handler runs. */
export interface ValidatedPart {
	from: "query" | "path" | "json" | "form";
	schema: AnySchema;
}

const validated = new WeakMap<object, ValidatedPart>();

/** Remembers what a handler checks, for the contract and for cache keys; returns the handler. */
export function validates<Handler extends object>(
	from: ValidatedPart["from"],
	schema: AnySchema,
	handler: Handler,
): Handler {
	validated.set(handler, { from, schema });
	return handler;
}

/** Returns what a handler checks; undefined if it checks nothing. */
export function schemaOf(handler: object): ValidatedPart | undefined {
	return validated.get(handler);
}
