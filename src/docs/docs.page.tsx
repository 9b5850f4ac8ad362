import type { Site } from "../platform/schema/site-settings.schema.ts";
import { Layout } from "../platform/ui/layout.tsx";
import { docsStylesheetPath } from "../platform/ui/stylesheets.ts";
import type { OpenApiDocument, OperationObject } from "./openapi-document.ts";
import { Guide } from "./page/api-guide.tsx";
import { Components } from "./page/component-list.tsx";
import { Operation } from "./page/operation-section.tsx";
import { Prose } from "./page/prose.tsx";
import { Contents } from "./page/table-of-contents.tsx";

interface Listed {
	method: string;
	path: string;
	operation: OperationObject;
	isWebhook?: boolean;
}

interface Group {
	id: string;
	name: string;
	description: string;
	operations: Listed[];
}

/** The contract as a page. It is always in English, whatever the language of the site. */
export function DocsPage({ site, document }: { site: Site; document: OpenApiDocument }) {
	const head = { title: "API", path: "/docs", stylesheets: [docsStylesheetPath] };
	const groups = groupsOf(document);
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
				{groups.map((group) => (
					<Operations document={document} {...group} />
				))}
				<Components schemas={document.components.schemas} />
			</div>
		</Layout>
	);
}

function Operations({
	document,
	id,
	name,
	description,
	operations,
}: Group & { document: OpenApiDocument }) {
	return (
		<section>
			<h2 id={id}>{name}</h2>
			<p>
				<Prose text={description} />
			</p>
			{operations.map((operation) => (
				<Operation document={document} {...operation} />
			))}
		</section>
	);
}

function groupsOf(document: OpenApiDocument): Group[] {
	const all = listed(document);
	return document.tags.map((tag) => ({
		...tag,
		id: tag.name.toLowerCase().replace(/\W+/g, "-"),
		operations: all.filter(({ operation }) => operation.tags.includes(tag.name)),
	}));
}

function listed({ paths, webhooks }: OpenApiDocument): Listed[] {
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
