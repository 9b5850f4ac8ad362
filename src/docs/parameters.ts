import type { AnySchema } from "../platform/http/request-schema.ts";
import { jsonSchema } from "./json-schema.ts";
import type { Parameter, Schema } from "./openapi-document.ts";
import type { Operation, RequestHeaderName } from "./operation.ts";
import type { Route } from "./route-table.ts";

/** What parameters mean wherever they stand. */
const DESCRIPTIONS: Record<string, string> = {
	slug: "The last part of its address: lower-case letters, digits and single hyphens.",
	limit: "How many entries a page has at most.",
	cursor: "Where the page begins, from `next` of the page before.",
	file: "The format: RSS 2.0, Atom (RFC 4287) or JSON Feed 1.1 (jsonfeed.org).",
	month: "The month, in UTC.",
	selector: "By what the channel selects.",
	value: "The slug of the topic or the author, or the language.",
};

const ETAGS = "Entity tags in quotes, with commas between them, or `*`.";
const requestHeaders: Record<RequestHeaderName | "If-None-Match" | "If-Modified-Since", string> = {
	"If-Match": `${ETAGS} 412 if none is that of what stands there.`,
	"If-None-Match": `${ETAGS} 304 if one is still true.`,
	"If-Modified-Since": "An HTTP date. 304 if nothing changed since; If-None-Match goes first.",
	"Accept-Language": "In which language to answer, if the survey speaks it.",
	Accept: "Browsers, which name text/html, get pages; all others JSON.",
	Origin: "The site that is answered from, as browsers say it by themselves. It is kept.",
};

/** The parameters of a route, in path, query and headers. */
export function parametersOf(route: Route, operation: Operation, isCached: boolean): Parameter[] {
	const conditional = isCached ? (["If-None-Match", "If-Modified-Since"] as const) : [];
	const names = [...(operation.requestHeaders ?? []), ...conditional];
	return [
		...pathParameters(route, operation),
		...queryParameters(route, operation),
		...names.map((name) => headerParameter(name)),
	];
}

function headerParameter(name: keyof typeof requestHeaders): Parameter {
	const description = requestHeaders[name];
	return { name, in: "header", required: false, description, schema: { type: "string" } };
}

function pathParameters(route: Route, operation: Operation): Parameter[] {
	const checked = entriesOf(route, "path");
	return [...route.template.matchAll(/(\/?)\{(\w+)\}/g)].map(([, slash, name = ""]) => ({
		...described(name, "path", operation),
		required: true,
		// What is checked is the whole part of the path.
		schema:
			checked[name] && slash
				? jsonSchema(checked[name], "input")
				: expressed(route.expressions.get(name)),
	}));
}

function queryParameters(route: Route, operation: Operation): Parameter[] {
	return Object.entries(entriesOf(route, "query")).map(([name, schema]) => ({
		...described(name, "query", operation),
		required: schema.type !== "optional" && schema.type !== "exact_optional",
		schema: jsonSchema(schema, "input"),
	}));
}

function described(name: string, place: "path" | "query", operation: Operation) {
	const { parameters = {}, example } = operation;
	return {
		name,
		in: place,
		description: parameters[name] ?? DESCRIPTIONS[name] ?? "",
		...(example[name] !== undefined && { example: example[name] }),
	};
}

/** A file name, or one of several, or what an expression says. */
function expressed(expression = ""): Schema {
	const [, alternatives] = /^\(\?:(.*)\)$/.exec(expression) ?? [];
	const names = alternatives?.split("|").map((name) => name.replaceAll("\\.", "."));
	return { type: "string", ...(names ? { enum: names } : { pattern: `^(?:${expression})$` }) };
}

/** The parameters of the first object in what a route takes there: what it is made into is nobody's concern. */
function entriesOf(route: Route, place: "path" | "query"): Record<string, AnySchema> {
	const schema = route.validated.find(({ from }) => from === place)?.schema;
	return schema ? objectEntries(schema) : {};
}

function objectEntries(schema: object): Record<string, AnySchema> {
	if ("pipe" in schema && Array.isArray(schema.pipe)) {
		const object = schema.pipe.find((item) => Object.keys(objectEntries(item)).length > 0);
		return object ? objectEntries(object) : {};
	}
	return "entries" in schema ? Object.fromEntries(schemasIn(schema.entries)) : {};
}

function schemasIn(entries: unknown): [string, AnySchema][] {
	const isSchema = (value: unknown): value is AnySchema => Object(value).kind === "schema";
	return Object.entries(Object(entries)).flatMap(([name, entry]) =>
		isSchema(entry) ? [[name, entry]] : [],
	);
}
