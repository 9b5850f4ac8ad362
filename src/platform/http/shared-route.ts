import type { Hono } from "hono";
import { type AnySchema, schemaOf } from "./request-schema.ts";
import { isKeptUntilChange, isShared, policyOf } from "./route-policy.ts";

/** Says how one response answers several requests; follows from a route's policy and query schema. */
export interface SharedRoute {
	/** The query parameters that the response depends on; undefined if it depends on all. */
	parameters: readonly string[] | undefined;
	/** True if an isolate may keep the response until the publication revision rises. */
	isKept: boolean;
}

/** The parts of a Hono app that find and run a route. */
export interface RoutedApp extends Pick<Hono, "router"> {
	fetch(request: Request, env: Env, context: ExecutionContext): Response | Promise<Response>;
	getPath(request: Request): string;
}

/** Finds how a GET's response is shared; undefined if it must not be, or if there is no such route. */
export function findSharedRoute(app: RoutedApp, request: Request): SharedRoute | undefined {
	const [matches] = app.router.match("GET", app.getPath(request));
	const routes = matches.map(([[, route]]) => route);
	const first = routes.find(({ handler }) => policyOf(handler) !== undefined);
	const policy = policyOf(first?.handler);
	if (policy === undefined || !isShared(policy)) return undefined;
	const query = routes
		.filter(({ path }) => path === first?.path)
		.map(({ handler }) => schemaOf(handler))
		.find((part) => part?.from === "query");
	const parameters = query ? parametersOf(query.schema) : [];
	return { parameters, isKept: isKeptUntilChange(policy) };
}

// A strict object refuses unknown parameters. All are in the key: a request with one gets its own 400.
function parametersOf(schema: AnySchema): string[] | undefined {
	const isLoose = schema.type === "object" && "entries" in schema;
	return isLoose ? Object.keys(schema.entries ?? {}) : undefined;
}
