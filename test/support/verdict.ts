import type { OperationObject, Parameter, Schema } from "../../src/docs/openapi-document.ts";
import type { Problem } from "../../src/platform/schema/problem.schema.ts";
import { type Body, type Case, formFields } from "./case.ts";
import { faultsOf, resolved } from "./validity.ts";

/** The statuses that refuse what was sent, whatever is there. */
const REFUSALS = [400, 413, 415, 422];

/** What is wrong with an answer, seeing whether the contract takes what was sent; undefined if nothing. */
export async function verdict(
	method: string,
	operation: OperationObject,
	asked: Case,
	answer: Response,
): Promise<string | undefined> {
	const { status } = answer;
	if (status >= 500) return `${status}`;
	const faults = inputFaults(operation, asked);
	if (faults.length > 0) return status < 400 ? `accepted with ${status}: ${faults[0]}` : undefined;
	if (status === 404 && method === "GET" && isKnown(operation, asked))
		return "404, though it is there";
	if (!REFUSALS.includes(status)) return undefined;
	const type = answer.headers.get("Content-Type");
	// People are shown the form again.
	if (!type?.includes("json")) return undefined;
	const { errors = [], detail }: Problem = await answer.json();
	const unexcused = errors.filter(({ pointer, field }) => !isExcused(operation, pointer, field));
	if (errors.length > 0 && unexcused.length === 0) return undefined;
	return `refused with ${status} ${detail}: ${JSON.stringify(unexcused)}`;
}

function inputFaults(operation: OperationObject, asked: Case) {
	const at = (place: Parameter["in"]) => operation.parameters.filter((one) => one.in === place);
	return [
		...at("path").flatMap(({ name, schema }) => faultsOf(asked.path[name], schema)),
		...queryFaults(at("query"), asked.query),
		...bodyFaults(operation, asked),
	];
}

/** Whether something is asked for that is there: what the examples tell of. */
function isKnown({ parameters }: OperationObject, { path }: Case): boolean {
	return parameters.every(
		({ in: place, name, example }) => place !== "path" || path[name] === example,
	);
}

function queryFaults(parameters: Parameter[], query: Case["query"]): string[] {
	// Where there are no parameters, nobody looks at the query.
	if (parameters.length === 0) return [];
	// What has no name is no parameter.
	const strange = query.filter(
		([name]) => name !== "" && !parameters.some((one) => one.name === name),
	);
	const faults = parameters.flatMap(({ name, schema }) => {
		const texts = query.filter(([key]) => key === name).map(([, text]) => text);
		return texts.length === 0 ? [] : faultsOf(meant(texts, schema), schema);
	});
	return [...strange.map(([name]) => `${name} is unknown`), ...faults];
}

/** What a program means by these texts of one parameter; commas divide those of a list as well. */
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
	if (type !== "application/json") return formFaults(type, body, schema);
	const text = body.text ?? JSON.stringify(body.value);
	const bytes = new TextEncoder().encode(text).length;
	if (bytes > (requestBody["x-max-bytes"] ?? 0)) return ["too many bytes"];
	try {
		return faultsOf(JSON.parse(text), schema);
	} catch {
		return ["no JSON"];
	}
}

// Any text is a form of some fields, which are no answers; but not one of several parts.
function formFaults(type: string, { text, value }: Body, schema: Schema): string[] {
	if (text === undefined) return faultsOf(formFields(value), schema);
	return type === "multipart/form-data" ? ["no form"] : [];
}

/** Whether something that JSON Schema cannot say is said where the fault is, or above it by its name. */
function isExcused(operation: OperationObject, pointer?: string, field?: string): boolean {
	const parameter = operation.parameters.find(({ name }) => name === field);
	if (parameter) return alternatives(parameter.schema).some(hasRules);
	const { schema } = operation.requestBody?.content["application/json"] ?? {};
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
