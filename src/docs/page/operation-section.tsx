import type {
	Media,
	OpenApiDocument,
	OperationObject,
	ResponseObject,
} from "../openapi-document.ts";
import { toCurlCommand } from "./curl-command.ts";
import { InnerObjects, Parameters } from "./field-table.tsx";
import { Code } from "./guide-section.tsx";
import { Prose } from "./prose.tsx";
import { nameOf, SchemaType } from "./schema-type.tsx";

/** Headers that the guide explains for all operations. */
const CONDITIONS = ["If-None-Match", "If-Modified-Since"];

interface OperationProps {
	document: OpenApiDocument;
	method: string;
	path: string;
	operation: OperationObject;
	/** True if the service itself sends the request. */
	isWebhook?: boolean;
}

/** One operation with its parameters, body, example and responses. */
export function Operation({ document, method, path, operation, isWebhook }: OperationProps) {
	const { operationId, summary, description, parameters, requestBody } = operation;
	const [server] = document.servers;
	const [permission] = Object.values(operation.security[0] ?? {}).flat();
	const at = (place: string) =>
		parameters.filter((one) => one.in === place && !CONDITIONS.includes(one.name));
	return (
		<section class="operation">
			<h3 id={operationId}>{summary}</h3>
			<p class="address">
				<code>{`${method} ${path}`}</code>
			</p>
			<p>
				<Prose text={description} />
			</p>
			{permission && (
				<p>
					Needs the permission <code>{permission}</code>.
				</p>
			)}
			<Parameters title="Path" parameters={at("path")} />
			<Parameters title="Query" parameters={at("query")} />
			<Parameters title="Headers" parameters={at("header")} />
			{requestBody && <Body {...requestBody} />}
			<Code
				title="For example"
				code={
					isWebhook
						? JSON.stringify(bodyExample(operation), undefined, 2)
						: toCurlCommand(server?.url ?? "", method, path, operation)
				}
			/>
			<ResponseParts document={document} operation={operation} />
		</section>
	);
}

function bodyExample({ requestBody }: OperationObject): unknown {
	return Object.values(requestBody?.content ?? {})[0]?.example;
}

function Body({ description, content }: NonNullable<OperationObject["requestBody"]>) {
	const [media] = Object.values(content);
	return (
		<>
			<p>
				Body: {media?.schema && <SchemaType schema={media.schema} />} as{" "}
				{Object.keys(content).join(", ")}. <Prose text={description} />
			</p>
			{media?.schema && <InnerObjects schema={media.schema} />}
		</>
	);
}

function ResponseParts({
	document,
	operation,
}: {
	document: OpenApiDocument;
	operation: OperationObject;
}) {
	const { responses } = document.components;
	const described = Object.entries(operation.responses).map(([status, response]) => {
		const found: ResponseObject | undefined =
			"$ref" in response ? responses[nameOf(response.$ref)] : response;
		return { status, response: found ?? { description: "" } };
	});
	return (
		<>
			<table class="fields">
				<caption>Answers</caption>
				<tbody>
					{described.map((props) => (
						<ResponsePart {...props} />
					))}
				</tbody>
			</table>
			<Example media={described.flatMap(({ response }) => Object.values(response.content ?? {}))} />
		</>
	);
}

function Example({ media }: { media: Media[] }) {
	const example = media.find((one) => one.example !== undefined)?.example;
	if (example === undefined) return null;
	return (
		<details>
			<summary>What an answer looks like</summary>
			<Code code={JSON.stringify(example, undefined, 2)} />
		</details>
	);
}

function ResponsePart({ status, response }: { status: string; response: ResponseObject }) {
	const headers = Object.keys(response.headers ?? {}).filter((name) => name !== "Cache-Control");
	return (
		<tr>
			<th scope="row">
				<code>{status}</code>
				<Content content={response.content ?? {}} />
			</th>
			<td>
				<Prose text={response.description} />
				{headers.length > 0 && <span class="limits">{`with ${headers.join(", ")}`}</span>}
			</td>
		</tr>
	);
}

function Content({ content }: { content: Record<string, Media> }) {
	return (
		<>
			{Object.entries(content).map(([type, { schema }]) => (
				<>
					{" "}
					<span class="type">{schema?.$ref ? <SchemaType schema={schema} /> : type}</span>
				</>
			))}
		</>
	);
}
