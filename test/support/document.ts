import { env } from "cloudflare:workers";
import { app } from "../../src/app.ts";
import { toOpenApi } from "../../src/docs/openapi.ts";
import type {
	OpenApiDocument,
	OperationObject,
	ResponseObject,
} from "../../src/docs/openapi-document.ts";
import { operations } from "../../src/docs/operations.ts";
import { keyOf } from "../../src/docs/route-table.ts";
import { siteOf } from "../../src/platform/env.ts";

/** The contract as the service sends it. */
export const document: OpenApiDocument = toOpenApi(app.routes, siteOf(env));

const byId = new Map(
	Object.values(document.paths).flatMap((methods) =>
		Object.values(methods).map((operation) => [operation.operationId, operation]),
	),
);

/** Returns the operation with an id; throws if the document has none. */
export function operationOf(id: string): OperationObject {
	const operation = byId.get(id);
	if (!operation) throw new Error(`The contract has no operation ${id}`);
	return operation;
}

/** Returns the operation that a request is for, or undefined if its route is not in the contract. */
export function operationFor({ method, url }: { method: string; url: string }) {
	const key = routeKey(method === "HEAD" ? "GET" : method, new URL(url).pathname);
	const described = key === undefined ? undefined : operations.get(key);
	return described && operationOf(described.id);
}

/** Returns the key of the route that the app takes for a path, or undefined if it takes none. */
function routeKey(method: string, path: string): string | undefined {
	const [matches] = app.router.match(method, path);
	const [route] = matches.map(([[, route]]) => route).filter((route) => route.method !== "ALL");
	return route && keyOf(route);
}

/** Returns the response of an operation with a status, or undefined if the contract has none. */
export function responseOf(operation: OperationObject, status: number): ResponseObject | undefined {
	const response = operation.responses[status];
	return response && "$ref" in response
		? document.components.responses[lastOf(response.$ref)]
		: response;
}

/** Returns the last part of a reference: the name of the component. */
export function lastOf(reference: string): string {
	return reference.slice(reference.lastIndexOf("/") + 1);
}
