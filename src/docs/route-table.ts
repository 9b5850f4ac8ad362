import { schemaOf, type ValidatedPart } from "../platform/http/request-schema.ts";
import {
	type Permission,
	type PolicyName,
	permissionOf,
	policyOf,
} from "../platform/http/route-policy.ts";
import type { Method } from "./openapi-document.ts";

/** One handler of a route, as Hono lists it in `app.routes`. */
export interface HandledRoute {
	method: string;
	path: string;
	handler: object;
}

/** A route with what its policy and its validators say. */
export interface Route {
	/** Method and path, without the expressions that parameters must match. */
	key: string;
	method: Method;
	path: string;
	/** The path in OpenAPI's form: “/sitemap-{part}.xml”. */
	template: string;
	/** The expressions that parameters of the template must match, by parameter. */
	expressions: Map<string, string>;
	policy: PolicyName | undefined;
	/** The permission that a route of the newsroom needs; undefined for public routes. */
	permission: Permission | undefined;
	validated: ValidatedPart[];
}

// :name, or :name{expression} with braces in the expression at most one deep
const PARAMETER = /:(\w+)(?:\{((?:[^{}]|\{[^{}]*\})*)\})?/g;

const METHODS = new Map<string, Method>([
	["GET", "get"],
	["PUT", "put"],
	["PATCH", "patch"],
	["POST", "post"],
	["DELETE", "delete"],
]);

/** Returns the routes of an app in its order. Throws for a method that the contract does not know. */
export function routesOf(handled: readonly HandledRoute[]): Route[] {
	const ofRoutes = handled.filter(({ method }) => method !== "ALL");
	const byAddress = Map.groupBy(ofRoutes, ({ method, path }) => `${method} ${path}`);
	return [...byAddress.values()].flatMap(([first, ...others]) =>
		first ? [toRoute(first, [first, ...others])] : [],
	);
}

/** Returns the key of a route: “GET /:month/:file” for any expressions of month and file. */
export function keyOf({ method, path }: { method: string; path: string }): string {
	return `${method} ${path.replace(PARAMETER, ":$1")}`;
}

function toRoute({ method, path }: HandledRoute, handlers: HandledRoute[]): Route {
	const known = METHODS.get(method);
	if (!known) throw new Error(`The contract does not know the method of ${method} ${path}.`);
	return {
		key: keyOf({ method, path }),
		method: known,
		path: path.replace(PARAMETER, ":$1"),
		template: path.replace(PARAMETER, (_, name, expression) => {
			const { start, end } = partsOf(expression);
			return `${start}{${name}}${end}`;
		}),
		expressions: new Map(
			[...path.matchAll(PARAMETER)].flatMap(([, name = "", expression]) =>
				expression ? [[name, partsOf(expression).middle]] : [],
			),
		),
		policy: handlers.map(({ handler }) => policyOf(handler)).find((name) => name !== undefined),
		permission: handlers
			.map(({ handler }) => permissionOf(handler))
			.find((name) => name !== undefined),
		validated: handlers.flatMap(({ handler }) => schemaOf(handler) ?? []),
	};
}

/** Returns the fixed beginning and end of an expression, which belong to the template, and the rest. */
function partsOf(expression = "") {
	const [, start = "", middle = "", end = ""] =
		/^([\w-]*)(.*?)((?:\\\.\w+)?)$/.exec(expression) ?? [];
	return { start, middle, end: end.replace("\\", "") };
}
