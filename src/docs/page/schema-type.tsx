import type { Child } from "hono/jsx";
import type { Schema } from "../openapi-document.ts";

/** The type of a schema in a few words, with links to components. */
export function SchemaType({ schema }: { schema: Schema }): Child {
	if (schema.$ref) return <ComponentLink reference={schema.$ref} />;
	if (schema.enum) return <Words words={schema.enum} />;
	if (schema.const !== undefined) return <Words words={[schema.const]} />;
	const options = schema.oneOf ?? schema.anyOf;
	if (options) return joined(distinct(options).map((option) => <SchemaType schema={option} />));
	if (schema.items) {
		return (
			<>
				list of <SchemaType schema={schema.items} />
			</>
		);
	}
	return <>{plainType(schema)}</>;
}

/** Returns the options without those whose text would be the same. */
function distinct(options: Schema[]): Schema[] {
	const types = options.map((option) => (option.type === "string" ? plainType(option) : option));
	return options.filter((_, index) => types.indexOf(types[index] ?? "") === index);
}

function plainType({ type, format, propertyNames, properties }: Schema): string {
	if (propertyNames) return "texts by language";
	if (type === "object" && properties) return `{${Object.keys(properties).join(", ")}}`;
	return [type ?? "anything", format && `(${format})`].filter(Boolean).join(" ");
}

export function nameOf(reference: string): string {
	return reference.slice(reference.lastIndexOf("/") + 1);
}

export function ComponentLink({ reference }: { reference: string }) {
	return <a href={`#${nameOf(reference)}`}>{nameOf(reference)}</a>;
}

function Words({ words }: { words: unknown[] }) {
	return joined(words.map((word) => <code>{JSON.stringify(word)}</code>));
}

function joined(parts: Child[]): Child {
	return <>{parts.flatMap((part, index) => (index === 0 ? [part] : [" or ", part]))}</>;
}

/** Returns the limits of a schema in a few words. */
export function limitsOf(schema: Schema): string[] {
	const { minimum, maximum, minLength, maxLength, minItems, maxItems } = schema;
	return [
		span(minimum, maximum, ""),
		span(minLength, maxLength, " characters"),
		span(minItems, maxItems, " values"),
		schema.default !== undefined && `${JSON.stringify(schema.default)} if absent`,
	].filter((limit) => typeof limit === "string");
}

function span(least: number | undefined, most: number | undefined, unit: string) {
	if (least === undefined && most === undefined) return undefined;
	if (most === undefined) return `at least ${least}${unit}`;
	return least === undefined ? `at most ${most}${unit}` : `${least} to ${most}${unit}`;
}
