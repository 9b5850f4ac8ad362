import type { Parameter, Schema } from "../openapi-document.ts";
import { Prose } from "./prose.tsx";
import { limitsOf, SchemaType } from "./schema-type.tsx";

interface Field {
	name: string;
	isRequired: boolean;
	schema: Schema;
	description: string | undefined;
}

/** The parameters of an operation that stand in one place. */
export function Parameters({ title, parameters }: { title: string; parameters: Parameter[] }) {
	const fields = parameters.map(({ name, required, schema, description }) => {
		return { name, isRequired: required, schema, description };
	});
	return <Fields title={title} fields={fields} />;
}

/** The fields of an object. */
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

/** What is checked beside what a schema says. */
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
