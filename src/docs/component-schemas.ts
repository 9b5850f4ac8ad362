import { components, type Side } from "./components.ts";
import { descriptions } from "./descriptions.ts";
import { jsonSchemas } from "./json-schema.ts";
import type { Schema } from "./openapi-document.ts";

/** Every component as JSON Schema, by its name. */
export function componentSchemas(): Record<string, Schema> {
	const schemas = { ...schemasOf("input"), ...schemasOf("output") };
	return Object.fromEntries(
		Object.entries(schemas).map(([name, schema]) => [name, described(name, schema)]),
	);
}

function schemasOf(side: Side): Record<string, Schema> {
	const named = components.filter((component) => component.side === side);
	return jsonSchemas(Object.fromEntries(named.map(({ name, schema }) => [name, schema])), side);
}

function described(name: string, schema: Schema = {}): Schema {
	const properties = Object.entries(schema.properties ?? {}).map(([property, of]) => {
		const description = descriptions[`${name}.${property}`] ?? descriptions[`.${property}`];
		return [property, { ...of, ...(description && { description }) }];
	});
	const description = descriptions[name];
	return {
		...(description && { description }),
		...schema,
		...(properties.length > 0 && { properties: Object.fromEntries(properties) }),
	};
}
