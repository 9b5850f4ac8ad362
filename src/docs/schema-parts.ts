import * as v from "valibot";
import type { AnySchema } from "../platform/http/request-schema.ts";

export function isSchema(value: unknown): value is AnySchema {
	return typeof value === "object" && value !== null && "kind" in value && value.kind === "schema";
}

/** Returns the description in a schema, or in the schema of an optional one. */
export function descriptionOf(schema: AnySchema): string | undefined {
	if ("wrapped" in schema && isSchema(schema.wrapped)) return descriptionOf(schema.wrapped);
	return v.getDescription(schema);
}

/** Returns those entries of an object that are schemas. */
export function schemasIn(entries: unknown): Record<string, AnySchema> {
	const named = Object.entries(Object(entries));
	return Object.fromEntries(
		named.flatMap(([name, entry]) => (isSchema(entry) ? [[name, entry]] : [])),
	);
}
