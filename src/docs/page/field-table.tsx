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
				<code>{name}</code>
				<span class="type">
					<SchemaType schema={schema} />
				</span>
			</th>
			<td>
				{description && <Prose text={`${description} `} />}
				<Rules schema={schema} />
				{limits && <span class="limits">{limits}</span>}
				{schema.pattern && <Pattern pattern={schema.pattern} />}
			</td>
		</tr>
	);
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
