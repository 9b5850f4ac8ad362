import type { Document, OperationObject } from "../../contract/document.ts";
import type { Site } from "../../schemas/site.ts";
import { Layout } from "../layout.tsx";
import { docsStylesheetPath } from "../stylesheet.ts";
import { Components } from "./components.tsx";
import { Guide, guideTitles } from "./guide.tsx";
import { Operation } from "./operation.tsx";
import { Prose } from "./prose.tsx";

interface Listed {
	method: string;
	path: string;
	operation: OperationObject;
	isWebhook?: boolean;
}

/** The contract for people. It is in English throughout, as its readers' programs are. */
export function DocsPage({ site, document }: { site: Site; document: Document }) {
	const head = { title: "API", path: "/docs", stylesheets: [docsStylesheetPath] };
	const operations = listed(document);
	const groups = document.tags.map((tag) => ({
		...tag,
		id: idOf(tag.name),
		operations: operations.filter(({ operation }) => operation.tags.includes(tag.name)),
	}));
	return (
		<Layout site={site} language="en" {...head}>
			<div class="docs">
				<h1>API</h1>
				<p>
					Articles, feeds and reader surveys for programs. Everything below is made from{" "}
					<a href="/openapi.json">the same contract</a> (OpenAPI 3.1) that the service is tested
					against.
				</p>
				<Contents groups={groups} />
				<Guide siteUrl={site.url} />
				{groups.map(({ id, name, description, operations }) => (
					<section>
						<h2 id={id}>{name}</h2>
						<p>
							<Prose text={description} />
						</p>
						{operations.map((operation) => (
							<Operation document={document} {...operation} />
						))}
					</section>
				))}
				<Components schemas={document.components.schemas} />
			</div>
		</Layout>
	);
}

function listed({ paths, webhooks }: Document): Listed[] {
	const called = Object.entries(paths).flatMap(([path, methods]) =>
		Object.entries(methods).map(([method, operation]) => {
			return { method: method.toUpperCase(), path, operation };
		}),
	);
	const sent = Object.entries(webhooks).map(([name, { post: operation }]) => {
		return { method: "POST", path: name, operation, isWebhook: true };
	});
	return [...called, ...sent];
}

function idOf(name: string): string {
	return name.toLowerCase().replace(/\W+/g, "-");
}

function Contents({ groups }: { groups: { id: string; name: string; operations: Listed[] }[] }) {
	return (
		<nav class="contents" aria-label="Contents">
			<p class="label">Guide</p>
			<ul>
				{Object.entries(guideTitles).map(([id, title]) => (
					<li>
						<a href={`#${id}`}>{title}</a>
					</li>
				))}
			</ul>
			{groups.map(({ id, name, operations }) => (
				<>
					<p class="label">
						<a href={`#${id}`}>{name}</a>
					</p>
					<ul>
						{operations.map(({ method, path, operation }) => (
							<li>
								<a href={`#${operation.operationId}`}>
									<code>{`${method} ${path}`}</code>
								</a>
							</li>
						))}
					</ul>
				</>
			))}
			<p class="label">
				<a href="#schemas">Schemas</a>
			</p>
		</nav>
	);
}
