import { type Schema as KnownSchema, Validator } from "@cfworker/json-schema";
import type { Schema } from "../../src/docs/openapi-document.ts";
import { document, lastOf } from "./document.ts";

/** What is wrong with a value that callers may send; nothing if it is as the schema says. */
export function faultsOf(value: unknown, schema: Schema): string[] {
	return faults(value, validatorOf(schema, sent, resolved));
}

/** The same for answers, in which nothing may be that the contract does not name. */
export function answerFaultsOf(value: unknown, schema: Schema): string[] {
	return faults(
		value,
		validatorOf(schema, answered, (part) => closed(resolved(part))),
	);
}

const sent = new WeakMap<Schema, Validator>();
const answered = new WeakMap<Schema, Validator>();

function faults(value: unknown, validator: Validator): string[] {
	const { errors } = validator.validate(value);
	return errors.map(({ instanceLocation, error }) => `${instanceLocation}: ${error}`);
}

function validatorOf(
	schema: Schema,
	known: WeakMap<Schema, Validator>,
	prepared: (schema: Schema) => unknown,
): Validator {
	const validator = known.get(schema) ?? new Validator(copy(prepared(schema)), "2020-12", false);
	known.set(schema, validator);
	return validator;
}

// The library's own type of the same, and one that it may write into.
const copy = (schema: unknown): KnownSchema => JSON.parse(JSON.stringify(schema));

/** The schema with what it refers to in it. No schema refers to itself. */
export function resolved(schema: Schema): Schema {
	return JSON.parse(JSON.stringify(schema), (_, part) => {
		if (typeof part?.$ref !== "string") return part;
		const { $ref, ...beside } = part;
		const target = document.components.schemas[lastOf($ref)];
		if (!target) throw new Error(`${$ref} leads nowhere`);
		return { ...resolved(target), ...beside };
	});
}

function closed(schema: unknown): unknown {
	if (Array.isArray(schema)) return schema.map(closed);
	if (typeof schema !== "object" || schema === null) return schema;
	const entries = Object.entries(schema).map(([key, value]) => [key, closed(value)]);
	const isOpen = "properties" in schema && !("additionalProperties" in schema);
	return { ...Object.fromEntries(entries), ...(isOpen && { additionalProperties: false }) };
}
