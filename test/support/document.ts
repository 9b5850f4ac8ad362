import { env } from "cloudflare:workers";
import { app } from "../../src/app.ts";
import { openApi } from "../../src/docs/openapi.ts";
import type {
	OpenApiDocument,
	OperationObject,
	ResponseObject,
} from "../../src/docs/openapi-document.ts";
import { operations } from "../../src/docs/operations.ts";
import { keyOf } from "../../src/docs/route-table.ts";
import { siteOf } from "../../src/platform/env.ts";

/** The contract as it is served. */
export const document: OpenApiDocument = openApi(app.routes, siteOf(env));

const byId = new Map(
	Object.values(document.paths).flatMap((methods) =>
		Object.values(methods).map((operation) => [operation.operationId, operation]),
	),
);

/** The operation that a request is for, if it is one of the contract. */
export function operationFor({ method, url }: { method: string; url: string }) {
	const key = routeKey(method === "HEAD" ? "GET" : method, new URL(url).pathname);
	const { id } = (key && operations.get(key)) || {};
	return id === undefined ? undefined : byId.get(id);
}

/** The key of the route that the app takes for a path. */
export function routeKey(method: string, path: string): string | undefined {
	const [matches] = app.router.match(method, path);
	const [route] = matches.map(([[, route]]) => route).filter((route) => route.method !== "ALL");
	return route && keyOf(route);
}

/** An answer of an operation, wherever the document has it. */
export function answerOf(operation: OperationObject, status: number): ResponseObject | undefined {
	const answer = operation.responses[status];
	return answer && "$ref" in answer ? document.components.responses[lastOf(answer.$ref)] : answer;
}

export function lastOf(reference: string): string {
	return reference.slice(reference.lastIndexOf("/") + 1);
}
