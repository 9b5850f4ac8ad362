import type { Operation, RequestHeaderName } from "../platform/http/operation.ts";
import type { AnySchema } from "../platform/http/request-schema.ts";
import { jsonSchema } from "./json-schema.ts";
import type { Parameter, Schema } from "./openapi-document.ts";
import type { Route } from "./route-table.ts";
import { descriptionOf, schemasIn } from "./schema-parts.ts";

const ETAGS = "Entity tags in quotes, with commas between them, or `*`.";
const requestHeaders: Record<RequestHeaderName | "If-Modified-Since", string> = {
	"If-Match": `${ETAGS} 412 if none is that of what stands there, 400 without quotes.`,
	"If-None-Match": `${ETAGS} 304 if one is still true.`,
	"If-Modified-Since": "An HTTP date. 304 if nothing changed since; If-None-Match goes first.",
	"Accept-Language": "In which language to answer, if the survey speaks it.",
	Accept: "Browsers, which name text/html, get pages; all others JSON.",
	Origin: "The site that is answered from, as browsers say it by themselves. It is kept.",
};

/** Returns the parameters of a route in path, query and headers. */
export function parametersOf(route: Route, operation: Operation, isCached: boolean): Parameter[] {
	const conditional = isCached ? (["If-None-Match", "If-Modified-Since"] as const) : [];
	const names = [...(operation.requestHeaders ?? []), ...conditional];
	return [
		...pathParameters(route, operation),
		...queryParameters(route, operation),
		...names.map((name) => headerParameter(name, route.method !== "get")),
	];
}

const changeHeaders: Partial<typeof requestHeaders> = {
	"If-None-Match": `\`*\`: 412 if something is there already.`,
};

function headerParameter(name: keyof typeof requestHeaders, isChange: boolean): Parameter {
	const description = (isChange ? changeHeaders[name] : undefined) ?? requestHeaders[name];
	return { name, in: "header", required: false, description, schema: { type: "string" } };
}

function pathParameters(route: Route, operation: Operation): Parameter[] {
	const checked = entriesOf(route, "path");
	return [...route.template.matchAll(/(\/?)\{(\w+)\}(\.?)/g)].map(([, slash, name = "", dot]) => ({
		...described(name, "path", operation, checked[name]),
		required: true,
		// A validator checks the whole part of the path, which may be more than the parameter.
		schema:
			checked[name] && slash && !dot
				? jsonSchema(checked[name], "input")
				: toTextSchema(route.expressions.get(name)),
	}));
}

function queryParameters(route: Route, operation: Operation): Parameter[] {
	return Object.entries(entriesOf(route, "query")).map(([name, schema]) => ({
		...described(name, "query", operation, schema),
		required: schema.type !== "optional" && schema.type !== "exact_optional",
		schema: jsonSchema(schema, "input"),
	}));
}

function described(
	name: string,
	place: "path" | "query",
	operation: Operation,
	schema?: AnySchema,
) {
	const { parameters = {}, example } = operation;
	return {
		name,
		in: place,
		description: parameters[name] ?? (schema && descriptionOf(schema)) ?? "",
		...(example[name] !== undefined && { example: example[name] }),
	};
}

/** Returns the schema of a text that must match an expression: one of its alternatives, or a pattern. */
function toTextSchema(expression = ""): Schema {
	const [, alternatives] = /^\(\?:(.*)\)$/.exec(expression) ?? [];
	const names = alternatives?.split("|").map((name) => name.replaceAll("\\.", "."));
	return { type: "string", ...(names ? { enum: names } : { pattern: `^(?:${expression})$` }) };
}

/** Returns the parameters that a route's validator takes in a place; of a pipe, those before any transformation. */
function entriesOf(route: Route, place: "path" | "query"): Record<string, AnySchema> {
	const schema = route.validated.find(({ from }) => from === place)?.schema;
	return schema ? objectEntries(schema) : {};
}

function objectEntries(schema: object): Record<string, AnySchema> {
	if ("pipe" in schema && Array.isArray(schema.pipe)) {
		const object = schema.pipe.find((item) => Object.keys(objectEntries(item)).length > 0);
		return object ? objectEntries(object) : {};
	}
	return "entries" in schema ? schemasIn(schema.entries) : {};
}
