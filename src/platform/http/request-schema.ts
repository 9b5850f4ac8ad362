import type * as v from "valibot";

/** What a part of a request is taken for: an object, by name. */
export type AnySchema = v.GenericSchema<unknown, object>;

/** What a handler checks before the next one runs: a part of the request, by a schema. */
export interface Taken {
	from: "query" | "path" | "json" | "form";
	schema: AnySchema;
}

const taken = new WeakMap<object, Taken>();

/** The handler, remembered with what it takes: the contract is made from this. */
export function takes<Handler extends object>(
	from: Taken["from"],
	schema: AnySchema,
	handler: Handler,
): Handler {
	taken.set(handler, { from, schema });
	return handler;
}

/** What a route's handler takes, if it is one that checks. */
export function takenBy(handler: object): Taken | undefined {
	return taken.get(handler);
}
