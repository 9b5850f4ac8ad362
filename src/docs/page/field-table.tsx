import type { Parameter, Schema } from "../openapi-document.ts";
import { Prose } from "./prose.tsx";
import { limitsOf, SchemaType } from "./schema-type.tsx";

interface Field {
	name: string;
	isRequired: boolean;
	schema: Schema;
	description: string | undefined;
}

/** A table of parameters in one place, such as the query. */
export function Parameters({ title, parameters }: { title: string; parameters: Parameter[] }) {
	const fields = parameters.map(({ name, required, schema, description }) => {
		return { name, isRequired: required, schema, description };
	});
	return <Fields title={title} fields={fields} />;
}

/** A table of the fields of an object. */
export function Properties({ schema }: { schema: Schema }) {
	const { properties = {}, required = [] } = schema;
	const fields = Object.entries(properties).map(([name, property]) => {
		const isRequired = required.includes(name);
		return { name, isRequired, schema: property, description: property.description };
	});
	return <Fields fields={fields} />;
}

function Fields({ title, fields }: { title?: string; fields: Field[] }) {
	if (fields.length === 0) return null;
	return (
		<table class="fields">
			{title && <caption>{title}</caption>}
			<tbody>
				{fields.map((field) => (
					<FieldRow {...field} />
				))}
			</tbody>
		</table>
	);
}

function FieldRow({ name, isRequired, schema, description }: Field) {
	const limits = [isRequired && "required", ...limitsOf(schema)].filter(Boolean).join(", ");
	return (
		<tr>
			<th scope="row">
				<code>{name}</code>{" "}
				<span class="type">
					<SchemaType schema={schema} />
				</span>
			</th>
			<td>
				{description && <Prose text={`${description} `} />}
				<Rules schema={schema} />
				{limits && <span class="limits">{limits}</span>}
				{schema.pattern && <Pattern pattern={schema.pattern} />}
				<InnerObjects schema={schema} />
			</td>
		</tr>
	);
}

/** A table for each object inside of a schema: in lists, and of each choice. Components have tables of their own. */
export function InnerObjects({ schema }: { schema: Schema }) {
	return (
		<>
			{innerObjects(schema).map((object) => (
				<Properties schema={object} />
			))}
		</>
	);
}

function innerObjects(schema: Schema): Schema[] {
	const { $ref, properties, items, additionalProperties, anyOf = [], oneOf = [] } = schema;
	if ($ref) return [];
	if (properties) return [schema];
	const values = typeof additionalProperties === "object" ? [additionalProperties] : [];
	return [...(items ? [items] : []), ...values, ...anyOf, ...oneOf].flatMap(innerObjects);
}

/** The rules of a schema that JSON Schema cannot express. */
export function Rules({ schema }: { schema: Schema }) {
	return <>{schema["x-rules"]?.join(" ")} </>;
}

function Pattern({ pattern }: { pattern: string }) {
	return (
		<details>
			<summary>pattern</summary>
			<code>{pattern}</code>
		</details>
	);
}
