import type { Context } from "hono";
import { createMiddleware } from "hono/factory";
import type { BlankEnv } from "hono/types";
import * as v from "valibot";
import type { FieldError } from "../schema/problem.schema.ts";
import { formErrors, parameterErrors } from "./field-errors.ts";
import { sentenceOf } from "./issue-sentence.ts";
import { cursorErrors } from "./list-name.ts";
import { problem } from "./problem.ts";
import { type AnySchema, validates } from "./request-schema.ts";

/** The types of a validated part: callers send `in`, handlers get `out`. */
type Checks<Target extends string, Checked extends AnySchema> = {
	in: Record<Target, v.InferInput<Checked>>;
	out: Record<Target, v.InferOutput<Checked>>;
};

// Caches keep a response for each query: this many characters hold every filter that means something.
const MAX_QUERY_LENGTH = 8192;
const TOO_LONG = `The query takes at most ${MAX_QUERY_LENGTH} characters.`;

/** Checks the query string by a schema; responds with a 400 that names each wrong parameter. */
export const query = <Checked extends AnySchema>(schema: Checked) =>
	validates(
		"query",
		schema,
		createMiddleware<BlankEnv, string, Checks<"query", Checked>, Response>(async (c, next) => {
			if (new URL(c.req.url).search.length > MAX_QUERY_LENGTH) return problem(c, 400, TOO_LONG);
			const result = v.safeParse(schema, parametersOf(c));
			const errors = result.success
				? cursorErrors(c.req.path, result.output)
				: parameterErrors(schema, result.issues);
			if (!result.success || errors.length > 0)
				return problem(c, 400, "The query is not valid.", errors);
			c.req.addValidatedData("query", result.output);
			return next();
		}),
	);

/** Refuses every query parameter with a 400, on routes of the API that have none. */
export const noQuery = query(v.strictObject({}));

function parametersOf(c: Context): Record<string, string | string[]> {
	const parameters = Object.entries(c.req.queries());
	return Object.fromEntries(
		parameters.map(([name, values]) => [name, values.length === 1 ? (values[0] ?? "") : values]),
	);
}

/** Checks the path's parameters by a schema; responds with 404 to a path that cannot exist. */
export const path = <Checked extends AnySchema>(schema: Checked) =>
	validates(
		"path",
		schema,
		createMiddleware<BlankEnv, string, Checks<"param", Checked>, Response>((c, next) => {
			const result = v.safeParse(schema, c.req.param());
			if (!result.success) return Promise.resolve(problem(c, 404, whyNoPath(result.issues)));
			c.req.addValidatedData("param", result.output);
			return next();
		}),
	);

function whyNoPath(issues: v.BaseIssue<unknown>[]): string {
	const parts = issues.map((issue) => `The ${v.getDotPath(issue)} ${sentenceOf(issue)}.`);
	return ["There is nothing at this address.", ...parts].join(" ");
}

/** Checks the fields of a posted form by a schema. */
export function checkForm<Output extends object>(
	schema: v.GenericSchema<unknown, Output>,
	fields: ReadonlyMap<string, unknown>,
): { output: Output } | { errors: FieldError[] } {
	const result = v.safeParse(schema, Object.fromEntries(fields));
	return result.success ? { output: result.output } : { errors: formErrors(schema, result.issues) };
}

/** Returns a Content-Type without its parameters, in lower case. */
export function mediaType(contentType: string | undefined): string {
	return (contentType ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
}
