import { type Schema as KnownSchema, Validator } from "@cfworker/json-schema";
import type { Schema } from "../../src/docs/openapi-document.ts";
import { document, lastOf } from "./document.ts";

/** Returns the faults of a value that callers send, by its schema. */
export function faultsOf(value: unknown, schema: Schema): string[] {
	return faults(value, validatorOf(schema, sent, resolved));
}

/** Returns the faults of a value that the service returns, in which the contract must name every field. */
export function responseFaultsOf(value: unknown, schema: Schema): string[] {
	return faults(
		value,
		validatorOf(schema, returned, (part) => closed(resolved(part))),
	);
}

const sent = new WeakMap<Schema, Validator>();
const returned = new WeakMap<Schema, Validator>();

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

// The library has its own type of a schema, and writes into it.
const copy = (schema: unknown): KnownSchema => JSON.parse(JSON.stringify(schema));

/** Returns the schema with every reference replaced by its target. No schema refers to itself. */
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
