import fc from "fast-check";
import type { Schema } from "../../src/docs/openapi-document.ts";

type Json = fc.Arbitrary<unknown>;

const MAX_ITEMS = 4;
const MAX_TEXT = 60;

/** Returns values that are valid by a schema without references; they may break its x-rules. */
export function valid(schema: Schema): Json {
	if (schema.const !== undefined) return fc.constant(schema.const);
	if (schema.enum) return fc.constantFrom(...schema.enum);
	const options = schema.anyOf ?? schema.oneOf;
	if (options) return fc.oneof(...options.map(valid));
	return byType[schema.type ?? ""]?.(schema) ?? anything;
}

const anything = fc.jsonValue({ maxDepth: 2 });

const byType: Record<string, (schema: Schema) => Json> = {
	string: text,
	integer: ({ minimum = -1000, maximum = 1000 }) => fc.integer(bounds(minimum, maximum)),
	number: ({ minimum, maximum }) =>
		fc.oneof(
			fc.integer(bounds(minimum ?? -1000, maximum ?? 1000)),
			fc.double({ noNaN: true, noDefaultInfinity: true, ...span(minimum, maximum) }),
		),
	boolean: () => fc.boolean(),
	null: () => fc.constant(null),
	array: ({ items = {}, minItems = 0, maxItems = minItems + MAX_ITEMS }) =>
		fc.array(valid(items), {
			minLength: minItems,
			maxLength: Math.min(maxItems, minItems + MAX_ITEMS),
		}),
	object: object,
};

// fast-check takes only safe integers.
function bounds(minimum: number, maximum: number) {
	return {
		min: Math.max(minimum, Number.MIN_SAFE_INTEGER),
		max: Math.min(maximum, Number.MAX_SAFE_INTEGER),
	};
}

function span(min: number | undefined, max: number | undefined) {
	return { ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
}

const formats: Record<string, fc.Arbitrary<string>> = {
	uuid: fc.uuid(),
	date: fc
		.date({ min: new Date("1000-01-01"), max: new Date("9999-12-31"), noInvalidDate: true })
		.map((date) => date.toISOString().slice(0, 10)),
};

function text({ format = "", pattern, minLength = 0, maxLength, not }: Schema): Json {
	const most = maxLength ?? MAX_TEXT;
	const plain = fc.oneof(
		fc.string({ unit: "grapheme", minLength, maxLength: Math.min(most, MAX_TEXT) }),
		// As long as allowed; an emoji is one code point and two UTF-16 units.
		fc.constantFrom("x".repeat(most), "😀".repeat(most)),
	);
	const expression = new RegExp(pattern ?? "", "u");
	const written = pattern ? fc.oneof(fc.stringMatching(new RegExp(pattern)), plain) : plain;
	return (formats[format] ?? written).filter(
		(value) => [...value].length <= most && expression.test(value) && !not?.enum?.includes(value),
	);
}

function object(schema: Schema): Json {
	const { properties = {}, required = [], additionalProperties, propertyNames } = schema;
	const known = fc.record(
		Object.fromEntries(Object.entries(properties).map(([name, of]) => [name, valid(of)])),
		{ requiredKeys: required },
	);
	if (typeof additionalProperties !== "object") return known;
	const { minProperties = 0, maxProperties = minProperties + MAX_ITEMS } = schema;
	const names = propertyNames ? valid(propertyNames).map(String) : fc.string();
	return fc.dictionary(names, valid(additionalProperties), {
		minKeys: minProperties,
		maxKeys: Math.min(maxProperties, minProperties + MAX_ITEMS),
	});
}
