import {
	type ConversionConfig,
	type OverrideActionContext,
	type OverrideSchemaContext,
	toJsonSchema,
	toJsonSchemaDefs,
} from "@valibot/to-json-schema";
import type { AnySchema } from "../platform/http/request-schema.ts";
import type { Side } from "./components.ts";
import type { Schema } from "./openapi-document.ts";
import { toPortablePattern } from "./portable-pattern.ts";
import { descriptionOf, isSchema, schemasIn } from "./schema-parts.ts";

type Converted = ReturnType<typeof toJsonSchema>;

/** Converts one schema, without references. */
export function jsonSchema(schema: AnySchema, side: Side): Schema {
	return parsed(JSON.stringify(withoutDialect(toJsonSchema(schema, configOf(side)))));
}

/** Converts schemas that refer to each other, as components of the document. */
export function jsonSchemas(
	schemas: Record<string, AnySchema>,
	side: Side,
): Record<string, Schema> {
	const converted = Object.entries(toJsonSchemaDefs(schemas, configOf(side)));
	return Object.fromEntries(
		converted.map(([name, schema]) => [name, parsed(JSON.stringify(schema))]),
	);
}

// The library's type lacks some keywords of OpenAPI.
const parsed = (json: string): Schema =>
	JSON.parse(json, (key, value) =>
		key === "pattern" && typeof value === "string" ? toPortablePattern(value) : value,
	);

const withoutDialect = ({ $schema, ...schema }: Converted): Converted => schema;

function configOf(side: Side): ConversionConfig {
	return {
		target: "draft-2020-12",
		typeMode: side,
		// A pattern, a format or “x-rules” beside these says the same.
		ignoreActions: ["check", "raw_check", "transform", "raw_transform", "finite"],
		overrideRef: ({ referenceId }) => `#/components/schemas/${referenceId}`,
		overrideAction: (context) => actions[context.valibotAction.type]?.(context, side),
		overrideSchema: (context) => schemas[context.valibotSchema.type]?.(context, side),
	};
}

type OnAction = (context: OverrideActionContext, side: Side) => Converted | undefined;
type OnSchema = (context: OverrideSchemaContext, side: Side) => Converted | undefined;

const actions: Record<string, OnAction> = {
	// The library omits descriptions after a transformation, so toObject and componentSchemas add them.
	description: ({ jsonSchema: { description, ...rest } }) => rest,
	max_code_points: ({ valibotAction, jsonSchema }) => ({
		...jsonSchema,
		maxLength: Number("requirement" in valibotAction && valibotAction.requirement),
	}),
	// Patterns are always Unicode (JSON Schema Core §6.4) and have no flags.
	regex: ({ valibotAction, jsonSchema }) => {
		const pattern = "requirement" in valibotAction && valibotAction.requirement;
		return pattern instanceof RegExp ? { ...jsonSchema, pattern: pattern.source } : undefined;
	},
	metadata: ({ valibotAction, jsonSchema }, side) => {
		const said = "metadata" in valibotAction && Object(valibotAction.metadata).meant;
		if (!isSchema(said)) return undefined;
		const rules = "x-rules" in jsonSchema && { "x-rules": jsonSchema["x-rules"] };
		return { ...withoutDialect(toJsonSchema(said, configOf(side))), ...rules };
	},
};
const schemas: Record<string, OnSchema> = {
	literal: ({ jsonSchema }) => ({ ...jsonSchema, ...typed(jsonSchema.const) }),
	optional: withDefault,
	variant: withDiscriminator,
	object: toObject,
	strict_object: toObject,
};

function typed(value: unknown): Converted {
	if (typeof value === "boolean") return { type: "boolean" };
	return typeof value === "string" ? { type: "string" } : {};
}

function withDefault({ valibotSchema, jsonSchema }: OverrideSchemaContext, side: Side) {
	// The fallback replaces every wrong value, so that any value is valid.
	if ("fallback" in valibotSchema && side === "input") return {};
	const { default: given, ...rest } = jsonSchema;
	// A default that differs each time is not documented.
	const isMade = "default" in valibotSchema && typeof valibotSchema.default === "function";
	if (given === undefined || isMade) return rest;
	return { ...rest, default: rest.type === "integer" ? Number(given) : given };
}

function toObject({ valibotSchema, jsonSchema }: OverrideSchemaContext, side: Side): Converted {
	const entries = "entries" in valibotSchema ? schemasIn(valibotSchema.entries) : {};
	const { properties = {}, required = [], ...rest } = jsonSchema;
	const described = Object.entries(properties).map(([name, property]) => {
		const description = entries[name] && descriptionOf(entries[name]);
		const isReference = Object.hasOwn(Object(property), "$ref");
		return [name, { ...Object(property), ...(description && !isReference && { description }) }];
	});
	// A field with a default is in every response.
	const isPresent = (name: string) =>
		required.includes(name) || Object.hasOwn(Object(properties[name]), "default");
	return {
		...rest,
		properties: Object.fromEntries(described),
		required: side === "input" ? required : Object.keys(properties).filter(isPresent),
	};
}

/** Adds the discriminator of a variant, whose options must be components converted before it. */
function withDiscriminator({ valibotSchema, jsonSchema, definitions }: OverrideSchemaContext) {
	const propertyName = "key" in valibotSchema ? String(valibotSchema.key) : "";
	const mapping = (jsonSchema.oneOf ?? []).map((option) => {
		const reference = typeof option === "object" ? (option.$ref ?? "") : "";
		const property = definitions[nameIn(reference)]?.properties?.[propertyName];
		return [typeof property === "object" ? property.const : "", reference];
	});
	return {
		...jsonSchema,
		discriminator: { propertyName, mapping: Object.fromEntries(mapping) },
	};
}

/** Returns the name of the component that a reference points to. */
export function nameIn(reference: string): string {
	return reference.slice(reference.lastIndexOf("/") + 1);
}
