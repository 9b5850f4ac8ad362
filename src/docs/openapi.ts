import { MERGE_PATCH_TYPE } from "../platform/http/merge-patch.ts";
import type { Site } from "../platform/schema/site-settings.schema.ts";
import { componentSchemas } from "./component-schemas.ts";
import { componentName } from "./components.ts";
import { guide } from "./introduction.ts";
import type { OpenApiDocument, OperationObject, RequestBody } from "./openapi-document.ts";
import { commonResponses, isCached, toResponseObjects } from "./operation-responses.ts";
import { operations, type TaggedOperation, tags } from "./operations.ts";
import { parametersOf } from "./parameters.ts";
import { EXAMPLE_URL, reference } from "./reference.ts";
import { headers } from "./response-headers.ts";
import { type HandledRoute, type Route, routesOf } from "./route-table.ts";
import { webhooks, webhookTag } from "./webhooks.ts";

/** Returns the contract of an app's routes, as OpenAPI 3.1.1 (spec.openapis.org/oas/v3.1.1). */
export function toOpenApi(handled: readonly HandledRoute[], site: Site): OpenApiDocument {
	const document: OpenApiDocument = {
		openapi: "3.1.1",
		info: {
			title: `${site.title}: API`,
			version: "1",
			summary: site.description,
			description: guide,
			contact: { name: site.title, url: site.url },
			license: { name: `© ${site.title}`, url: site.url },
		},
		servers: [{ url: site.url }],
		tags: [...tags.map(({ name, description }) => ({ name, description })), webhookTag],
		paths: pathsOf(routesOf(handled)),
		webhooks: webhooks(),
		components: {
			schemas: componentSchemas(),
			responses: commonResponses,
			headers,
			securitySchemes: {
				bearer: { type: "http", scheme: "bearer", description: "A token of the newsroom." },
			},
		},
	};
	return withSiteUrl(document, site);
}

/** Returns the operations in their reading order. Throws if one has no route. */
function pathsOf(routes: Route[]): OpenApiDocument["paths"] {
	const byKey = new Map(routes.map((route) => [route.key, route]));
	const paths: OpenApiDocument["paths"] = {};
	for (const [key, operation] of operations) {
		const route = byKey.get(key);
		if (!route) throw new Error(`The contract describes ${key}, but the app has no such route.`);
		const path = route.template;
		paths[path] = { ...paths[path], [route.method]: toOperationObject(route, operation) };
	}
	return paths;
}

function toOperationObject(route: Route, operation: TaggedOperation): OperationObject {
	const body = bodyOf(route, operation);
	return {
		operationId: operation.id,
		summary: operation.summary,
		description: operation.description,
		tags: [operation.tag],
		// OpenAPI 3.1.1 §4.8.30: the list may name what the key must be allowed to do.
		security: route.permission ? [{ bearer: [route.permission] }] : [],
		parameters: parametersOf(route, operation, isCached(route)),
		...(body && { requestBody: body }),
		responses: toResponseObjects(route, operation),
	};
}

function bodyOf(route: Route, { body }: TaggedOperation): RequestBody | undefined {
	const taken = route.validated.find(({ from }) => from === "json" || from === "form");
	if (!body) return undefined;
	const usual = body.onlyTypes ?? ["application/json", ...(body.types ?? [])];
	const types = route.method === "patch" ? [MERGE_PATCH_TYPE] : usual;
	const media = {
		// A body that is neither JSON nor a form is text.
		schema: taken
			? reference("schemas", componentName("input", taken.schema))
			: { type: "string" as const },
		example: body.example,
	};
	return {
		description: `${body.says} At most ${body.maxBytes} bytes.`,
		required: true,
		content: Object.fromEntries(types.map((type) => [type, media])),
		"x-max-bytes": body.maxBytes,
	};
}

const parsed = (json: string): OpenApiDocument => JSON.parse(json);

function withSiteUrl(document: OpenApiDocument, site: Site): OpenApiDocument {
	return parsed(JSON.stringify(document).replaceAll(EXAMPLE_URL, site.url));
}
