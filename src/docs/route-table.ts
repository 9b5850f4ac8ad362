import { schemaOf, type ValidatedPart } from "../platform/http/request-schema.ts";
import { type PolicyName, policyOf } from "../platform/http/route-policy.ts";

/** One handler of a route, as Hono lists it in `app.routes`. */
export interface HandledRoute {
	method: string;
	path: string;
	handler: object;
}

/** A route with what its handlers say of themselves. */
export interface Route {
	/** Method and path, without the expressions that parameters must match. */
	key: string;
	method: string;
	path: string;
	/** The path as OpenAPI has it: “/sitemap-{part}.xml”. */
	template: string;
	/** What a parameter of the template must match, by its name. */
	expressions: Map<string, string>;
	policy: PolicyName | undefined;
	validated: ValidatedPart[];
}

// :name, and {an expression} with braces in it at most one deep
const PARAMETER = /:(\w+)(?:\{((?:[^{}]|\{[^{}]*\})*)\})?/g;

/** The routes of an app, in its order. */
export function routesOf(handled: readonly HandledRoute[]): Route[] {
	const byAddress = new Map<string, HandledRoute[]>();
	for (const one of handled.filter(({ method }) => method !== "ALL")) {
		const address = `${one.method} ${one.path}`;
		byAddress.set(address, [...(byAddress.get(address) ?? []), one]);
	}
	return [...byAddress.values()].map(routeOf);
}

/** The key of a route: “GET /:month/:file”, whatever month and file must look like. */
export function keyOf({ method, path }: { method: string; path: string }): string {
	return `${method} ${path.replace(PARAMETER, ":$1")}`;
}

/** An expression's fixed beginning and end, which stand in the template, and what is between them. */
function partsOf(expression = "") {
	const [, start = "", middle = "", end = ""] =
		/^([\w-]*)(.*?)((?:\\\.\w+)?)$/.exec(expression) ?? [];
	return { start, middle, end: end.replace("\\", "") };
}

function routeOf(handlers: HandledRoute[]): Route {
	const [{ method, path } = { method: "", path: "" }] = handlers;
	return {
		key: keyOf({ method, path }),
		method,
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
		validated: handlers.flatMap(({ handler }) => schemaOf(handler) ?? []),
	};
}
