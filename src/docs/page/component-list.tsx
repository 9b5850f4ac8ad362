import type { OpenApiDocument, Schema } from "../openapi-document.ts";
import { InnerObjects, Rules } from "./field-table.tsx";
import { Prose } from "./prose.tsx";
import { SchemaType } from "./schema-type.tsx";

/** Every component of the contract, as a target of links. */
export function Components({ schemas }: { schemas: OpenApiDocument["components"]["schemas"] }) {
	return (
		<section>
			<h2 id="schemas">Schemas</h2>
			<p>
				Those whose names end with <code>Input</code> are what is sent; all others are what is
				answered. Answers may get more fields: ignore those you do not know.
			</p>
			{Object.entries(schemas).map(([name, schema]) => (
				<Component name={name} schema={schema} />
			))}
		</section>
	);
}

function Component({ name, schema }: { name: string; schema: Schema }) {
	return (
		<section class="component">
			<h3 id={name}>{name}</h3>
			<p>
				{schema.description && <Prose text={`${schema.description} `} />}
				<Rules schema={schema} />
				{!schema.properties && <SchemaType schema={schema} />}
			</p>
			<InnerObjects schema={schema} />
		</section>
	);
}
