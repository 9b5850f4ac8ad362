import fc from "fast-check";
import type { OperationObject, Parameter } from "../../src/docs/openapi-document.ts";
import { valid } from "./arbitrary.ts";
import { nastyText, nastyValue, spoilt } from "./nasty.ts";
import { resolved } from "./validity.ts";

/** One request for an operation. */
export interface Case {
	path: Record<string, string>;
	/** Names and values of the query string, where a name may be repeated or unknown. */
	query: [string, string][];
	headers: Record<string, string>;
	body: Body | undefined;
}

/** A value to send as JSON or a text that is not JSON, and its Content-Type. */
export interface Body {
	type: string;
	value?: unknown;
	text?: string;
}

/** Returns a value as the fields of a form, in which everything is text. */
export function formFields(value: unknown): Record<string, string> {
	const fields = Object.entries(Object(value)).map(([name, part]) => [name, `${part}`]);
	return Object.fromEntries(fields);
}

/** Returns requests for an operation, valid ones and ones with faults of every kind. */
export function cases(operation: OperationObject): fc.Arbitrary<Case> {
	const at = (place: Parameter["in"]) => operation.parameters.filter((one) => one.in === place);
	return fc.record({
		path: fc.record(Object.fromEntries(at("path").map((one) => [one.name, pathValue(one)]))),
		query: queries(at("query")),
		headers: fc
			.tuple(
				...at("header").map(({ name }) =>
					fc.option(
						headerValue(name).map((text) => [name, text]),
						{ freq: 2 },
					),
				),
			)
			.map((entries) => Object.fromEntries(entries.filter((entry) => entry !== null))),
		body: bodies(operation),
	});
}

function pathValue({ example, schema }: Parameter): fc.Arbitrary<string> {
	return fc.oneof(
		{ weight: 6, arbitrary: fc.constant(String(example)) },
		valid(resolved(schema)).map(String),
		nastyText,
	);
}

type Query = [string, string][];

/** Returns queries with valid values for some parameters, and sometimes one fault. */
function queries(parameters: Parameter[]): fc.Arbitrary<Query> {
	const right = parameters.map((one) => sometimes(ofParameter(one, valid(resolved(one.schema)))));
	const wrong = [
		fc.tuple(strangeNames, nastyText).map((entry): Query => [entry]),
		...parameters.flatMap((one) => [
			ofParameter(one, nastyText),
			ofParameter(one, fc.array(nastyText, { minLength: 2, maxLength: 3 })),
		]),
	];
	return fc
		.tuple(...right, fc.oneof({ weight: 2, arbitrary: nothing }, fc.oneof(...wrong)))
		.map((lists) => lists.flat());
}

const nothing: fc.Arbitrary<Query> = fc.constant([]);
const strangeNames = fc.oneof(fc.string(), fc.constantFrom("__proto__", "constructor", "LIMIT"));

function sometimes(query: fc.Arbitrary<Query>): fc.Arbitrary<Query> {
	return fc.oneof({ weight: 3, arbitrary: nothing }, query);
}

function ofParameter({ name }: Parameter, value: fc.Arbitrary<unknown>): fc.Arbitrary<Query> {
	return value.map((values) => [values].flat().map((text): [string, string] => [name, `${text}`]));
}

const headerValues: Record<string, fc.Arbitrary<string>> = {
	"If-Match": fc.constantFrom("*", '"1"', '"1", "2"', 'W/"1"', '"', "x", ""),
	"If-None-Match": fc.constantFrom("*", '"1"', 'W/"x", "y"', "", "x"),
	"If-Modified-Since": fc.constantFrom("Mon, 15 Jul 2024 07:00:00 GMT", "yesterday", "0", ""),
	"Accept-Language": fc.constantFrom("de", "en;q=0.5, *", "de;q=NaN", ";;;q=,,", "x".repeat(999)),
	Accept: fc.constantFrom("application/json", "text/html", "text/html;q=x", "*/*", "/", ""),
	Origin: fc.constantFrom("https://partner.example", "null", "x", "https://", "//"),
};

function headerValue(name: string): fc.Arbitrary<string> {
	return headerValues[name] ?? fc.string();
}

const brokenTexts = fc.constantFrom("", "{", "[1,", "null", '"x"', "\u0000", '{"a":1}x', "ÿ");

function bodies({ requestBody }: OperationObject): fc.Arbitrary<Body | undefined> {
	if (!requestBody) return fc.constant(undefined);
	const types = Object.keys(requestBody.content);
	const media = requestBody.content["application/json"];
	const type = fc.oneof(
		{ weight: 20, arbitrary: fc.constant("application/json") },
		fc.constantFrom("text/plain", "", "application/xml", "application/json; charset=x", ...types),
	);
	const right = fc.oneof(valid(resolved(media?.schema ?? {})), fc.constant(media?.example));
	const value = fc.oneof(
		{ weight: 4, arbitrary: right },
		{ weight: 5, arbitrary: right.chain(spoilt) },
		nastyValue,
	);
	return fc.oneof(
		{ weight: 15, arbitrary: fc.record({ type, value }) },
		fc.record({ type, text: brokenTexts }),
	);
}
