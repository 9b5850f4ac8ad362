import { components, type Side } from "./components.ts";
import { jsonSchemas } from "./json-schema.ts";
import type { Schema } from "./openapi-document.ts";
import { descriptionOf } from "./schema-parts.ts";

/** Returns every component as JSON Schema, by its name. */
export function componentSchemas(): Record<string, Schema> {
	return { ...schemasOf("input"), ...schemasOf("output") };
}

function schemasOf(side: Side): Record<string, Schema> {
	const ofSide = components.filter((component) => component.side === side);
	const converted = jsonSchemas(
		Object.fromEntries(ofSide.map(({ name, schema }) => [name, schema])),
		side,
	);
	return Object.fromEntries(
		ofSide.map(({ name, schema }) => {
			const description = descriptionOf(schema);
			return [name, { ...(description && { description }), ...converted[name] }];
		}),
	);
}
