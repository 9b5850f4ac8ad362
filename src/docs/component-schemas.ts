import { type Component, components, type Side } from "./components.ts";
import { descriptions } from "./descriptions.ts";
import { descriptionOf, jsonSchemas } from "./json-schema.ts";
import type { Schema } from "./openapi-document.ts";

/** Returns every component as JSON Schema, by its name. */
export function componentSchemas(): Record<string, Schema> {
	return { ...schemasOf("input"), ...schemasOf("output") };
}

function schemasOf(side: Side): Record<string, Schema> {
	const ofSide = components.filter((component) => component.side === side);
	const named = Object.fromEntries(ofSide.map(({ name, schema }) => [name, schema]));
	const converted = jsonSchemas(named, side);
	return Object.fromEntries(
		ofSide.map((component) => [component.name, described(component, converted[component.name])]),
	);
}

function described({ name, schema: component }: Component, schema: Schema = {}): Schema {
	const properties = Object.entries(schema.properties ?? {}).map(([property, of]) => {
		const description =
			of.description ?? descriptions[`${name}.${property}`] ?? descriptions[`.${property}`];
		return [property, { ...of, ...(description && { description }) }];
	});
	const description = descriptionOf(component) ?? descriptions[name];
	return {
		...(description && { description }),
		...schema,
		...(properties.length > 0 && { properties: Object.fromEntries(properties) }),
	};
}
