import type { Document, Media, OperationObject, Response } from "../../contract/document.ts";
import { curlOf } from "./curl.ts";
import { Parameters } from "./fields.tsx";
import { Prose } from "./prose.tsx";
import { nameOf, TypeText } from "./type-text.tsx";

interface OperationProps {
	document: Document;
	method: string;
	path: string;
	operation: OperationObject;
	/** Whether the service sends it, to somebody else's address. */
	isWebhook?: boolean;
}

/** All there is to know of one operation. */
export function Operation({ document, method, path, operation, isWebhook }: OperationProps) {
	const { operationId, summary, description, parameters, requestBody } = operation;
	const [server] = document.servers;
	const at = (place: string) => parameters.filter((parameter) => parameter.in === place);
	return (
		<section class="operation">
			<h3 id={operationId}>{summary}</h3>
			<p class="address">
				<code>{`${method} ${path}`}</code>
			</p>
			<p>
				<Prose text={description} />
			</p>
			<Parameters title="Path" parameters={at("path")} />
			<Parameters title="Query" parameters={at("query")} />
			<Parameters title="Headers" parameters={at("header")} />
			{requestBody && <Body {...requestBody} />}
			{!isWebhook && (
				<Code title="For example" code={curlOf(server?.url ?? "", method, path, operation)} />
			)}
			<Answers document={document} operation={operation} />
		</section>
	);
}

function Body({ description, content }: NonNullable<OperationObject["requestBody"]>) {
	const [media] = Object.values(content);
	return (
		<p>
			Body: {media?.schema && <TypeText schema={media.schema} />} as{" "}
			{Object.keys(content).join(", ")}. <Prose text={description} />
		</p>
	);
}

function Code({ title, code }: { title: string; code: string }) {
	return (
		<>
			<p class="label">{title}</p>
			<pre>
				<code>{code}</code>
			</pre>
		</>
	);
}

function Answers({ document, operation }: { document: Document; operation: OperationObject }) {
	const answers = Object.entries(operation.responses).map(
		([status, answer]): [string, Response] => [
			status,
			"$ref" in answer
				? (document.components.responses[nameOf(answer.$ref)] ?? { description: "" })
				: answer,
		],
	);
	const examples = answers.flatMap(([, { content = {} }]) => Object.values(content));
	const example = examples.find((media) => media.example !== undefined)?.example;
	return (
		<>
			<table class="fields">
				<caption>Answers</caption>
				<tbody>
					{answers.map(([status, answer]) => (
						<Answer status={status} answer={answer} />
					))}
				</tbody>
			</table>
			{example !== undefined && (
				<details>
					<summary>An answer</summary>
					<pre>
						<code>{JSON.stringify(example, undefined, 2)}</code>
					</pre>
				</details>
			)}
		</>
	);
}

function Answer({ status, answer }: { status: string; answer: Response }) {
	const headers = Object.keys(answer.headers ?? {}).filter((name) => name !== "Cache-Control");
	return (
		<tr>
			<th scope="row">
				<code>{status}</code>
				<Content content={answer.content ?? {}} />
			</th>
			<td>
				<Prose text={answer.description} />
				{headers.length > 0 && <span class="limits">{`with ${headers.join(", ")}`}</span>}
			</td>
		</tr>
	);
}

function Content({ content }: { content: Record<string, Media> }) {
	return (
		<>
			{Object.entries(content).map(([type, { schema }]) => (
				<span class="type">{schema?.$ref ? <TypeText schema={schema} /> : type}</span>
			))}
		</>
	);
}
