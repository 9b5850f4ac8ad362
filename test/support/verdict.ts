import type { BatchResults } from "../../src/articles/batch/article-batch.schema.ts";
import type { OperationObject, Parameter, Schema } from "../../src/docs/openapi-document.ts";
import { reference } from "../../src/docs/reference.ts";
import type { Problem } from "../../src/platform/schema/problem.schema.ts";
import { type Body, type Case, formFields } from "./case.ts";
import { faultsOf, resolved } from "./validity.ts";

/** Statuses that refuse a request by its content alone. */
const REFUSALS = [400, 413, 415, 422];

const QUERY_REFUSALS = ["InvalidQuery", "InvalidQueryOrJson"].map(
	(name) => reference("responses", name).$ref,
);

/** Returns what is wrong with a response, by whether the contract accepts the request; undefined if nothing. */
export async function verdict(
	method: string,
	operation: OperationObject,
	sent: Case,
	response: Response,
): Promise<string | undefined> {
	const { status } = response;
	if (status >= 500) return `${status}`;
	if (status === 400 && hasBareTag(sent)) return undefined;
	if (status === 207) return verdictOfMany(operation, sent, await response.json());
	const faults = inputFaults(operation, sent);
	if (faults.length > 0) return status < 400 ? `accepted with ${status}: ${faults[0]}` : undefined;
	if (status === 404 && method === "GET" && isKnown(operation, sent))
		return "404, although it exists";
	if (!REFUSALS.includes(status)) return undefined;
	const type = response.headers.get("Content-Type");
	// Browsers get the form again.
	if (!type?.includes("json")) return undefined;
	const { errors = [], detail }: Problem = await response.json();
	const unexcused = errors.filter(({ pointer, field }) => !isExcused(operation, pointer, field));
	if (errors.length > 0 && unexcused.length === 0) return undefined;
	return `refused with ${status} ${detail}: ${JSON.stringify(unexcused)}`;
}

/** Says the same of each article of a batch, whose faults refuse no other. */
function verdictOfMany(
	operation: OperationObject,
	{ body }: Case,
	{ results }: BatchResults,
): string | undefined {
	const { schema = {} } = operation.requestBody?.content["application/json"] ?? {};
	const item = resolved(schema).properties?.articles?.items ?? {};
	const articles: unknown[] = Object(body?.value).articles;
	const wrong = articles.flatMap((article, index) => {
		const { status = 0, errors = [] } = results[index] ?? {};
		const faults = faultsOf(article, item);
		if (faults.length > 0) return status >= 400 ? [] : [`${index}: ${status} for ${faults[0]}`];
		if (status !== 422) return [];
		return errors.flatMap(({ pointer, detail }) =>
			isExcused(operation, pointer) ? [] : [`${index}: ${pointer} ${detail}`],
		);
	});
	return results.length === articles.length ? wrong[0] : "not one result for each article";
}

/** Says if a precondition names a tag without quotes (RFC 9110 §8.8.3), which the contract says in words. */
function hasBareTag({ headers }: Case): boolean {
	const tags = ["If-Match", "If-None-Match"].map((name) => headers[name]);
	return tags.some((tag) => tag !== undefined && !/^(?:\*|(?:W\/)?"[^"]*")$/.test(tag));
}

function inputFaults(operation: OperationObject, sent: Case) {
	const at = (place: Parameter["in"]) => operation.parameters.filter((one) => one.in === place);
	return [
		...at("path").flatMap(({ name, schema }) =>
			faultsOf(meantBy(sent.path[name] ?? "", schema), schema),
		),
		...queryFaults(operation, sent.query),
		...bodyFaults(operation, sent),
	];
}

/** Says whether a request is for something that exists: the path of the example, and no further part of a list. */
function isKnown({ parameters }: OperationObject, { path, query }: Case): boolean {
	const isPart = query.some(([name]) => name === "after");
	return (
		!isPart &&
		parameters.every(({ in: place, name, example }) => place !== "path" || path[name] === example)
	);
}

function queryFaults(operation: OperationObject, query: Case["query"]): string[] {
	if (!describesQueryRefusal(operation)) return [];
	const parameters = operation.parameters.filter((one) => one.in === "query");
	// A parameter without a name does not count.
	const strange = query.filter(
		([name]) => name !== "" && !parameters.some((one) => one.name === name),
	);
	const faults = parameters.flatMap(({ name, schema }) => {
		const texts = query.filter(([key]) => key === name).map(([, text]) => text);
		return texts.length === 0 ? [] : faultsOf(meant(texts, schema), schema);
	});
	return [...strange.map(([name]) => `${name} is unknown`), ...faults];
}

/** Says if the contract has a 400 for unknown parameters; other routes ignore the query string. */
function describesQueryRefusal({ responses }: OperationObject): boolean {
	const refusal = responses[400];
	return refusal !== undefined && "$ref" in refusal && QUERY_REFUSALS.includes(refusal.$ref);
}

/** Returns the value that the texts of one parameter stand for; commas also separate values of a list. */
function meant(texts: string[], { items, ...schema }: Schema): unknown {
	if (!items) return texts.length > 1 ? texts : meantBy(texts.join(), schema);
	const parts = texts.flatMap((text) => text.split(",")).map((text) => text.trim());
	return [...new Set(parts.filter((text) => text !== ""))];
}

function meantBy(text: string, { type }: Schema): unknown {
	const isNumber = type === "integer" && /^(?:0|-?[1-9]\d*)$/.test(text);
	return isNumber ? Number(text) : text;
}

function bodyFaults({ requestBody }: OperationObject, { body }: Case): string[] {
	if (!requestBody || !body) return [];
	const type = body.type.split(";")[0] ?? "";
	const { schema } = requestBody.content[type] ?? {};
	if (!schema) return [`a body of ${body.type}`];
	// Any text is HTML.
	if (type === "text/html") return [];
	if (!type.endsWith("json")) return formFaults(type, body, schema);
	const text = body.text ?? JSON.stringify(body.value);
	const bytes = new TextEncoder().encode(text).length;
	if (bytes > (requestBody["x-max-bytes"] ?? 0)) return ["too many bytes"];
	try {
		return faultsOf(JSON.parse(text), schema);
	} catch {
		return ["no JSON"];
	}
}

// Every text is a valid urlencoded form, with fields that are not answers; but not a valid multipart body.
function formFaults(type: string, { text, value }: Body, schema: Schema): string[] {
	// workerd takes no such part of a multipart body, and browsers send none.
	const isNameless = type === "multipart/form-data" && Object.keys(Object(value)).includes("");
	if (isNameless && text === undefined) return ["a field without a name"];
	if (text === undefined) return faultsOf(formFields(value), schema);
	return type === "multipart/form-data" ? ["no form"] : [];
}

/** Says whether x-rules explain a fault: at the place of the fault, or above it by the name. */
function isExcused(operation: OperationObject, pointer?: string, field?: string): boolean {
	const parameter = operation.parameters.find(({ name }) => name === field);
	if (parameter) return alternatives(parameter.schema).some(hasRules);
	const { content = {} } = operation.requestBody ?? {};
	// What a patch makes of what stands has rules of its own.
	if (content["application/merge-patch+json"]) return true;
	const { schema } = content["application/json"] ?? {};
	if (!schema) return false;
	const path = pointer?.slice(1).split("/").slice(1).map(decoded) ?? [field ?? ""];
	return isRuled([resolved(schema)], path);
}

const decoded = (token: string) => token.replaceAll("~1", "/").replaceAll("~0", "~");

function isRuled(schemas: Schema[], [name, ...rest]: string[]): boolean {
	const all = schemas.flatMap(alternatives);
	if (name === undefined) return all.some(hasRules);
	const isNamed = all.some(
		({ "x-rules": rules = [], additionalProperties, properties = {} }) =>
			rest.length === 0 &&
			rules.length > 0 &&
			(rules.some((rule) => rule.includes(`“${name}”`)) ||
				(additionalProperties === true && !Object.hasOwn(properties, name))),
	);
	return (
		isNamed ||
		isRuled(
			all.flatMap((schema) => partsOf(schema, name)),
			rest,
		)
	);
}

function hasRules({ "x-rules": rules, propertyNames }: Schema): boolean {
	return rules !== undefined || (propertyNames !== undefined && hasRules(propertyNames));
}

function alternatives(schema: Schema): Schema[] {
	return [schema, ...[...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].flatMap(alternatives)];
}

function partsOf({ properties = {}, items, additionalProperties }: Schema, name: string): Schema[] {
	const property = Object.hasOwn(properties, name) ? properties[name] : undefined;
	const other = typeof additionalProperties === "object" ? additionalProperties : undefined;
	return [property, items, other].filter((part) => part !== undefined);
}
