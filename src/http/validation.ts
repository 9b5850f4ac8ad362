import type { Context } from "hono";
import { validator } from "hono/validator";
import * as v from "valibot";
import type { FieldError } from "../schemas/problem.ts";
import { nearestName } from "./nearest-name.ts";
import { problem } from "./problem.ts";
import { type AnySchema, takes } from "./taken.ts";

/** The query string by a schema; what it refuses is a 400 that names each parameter. */
export const query = <Checked extends AnySchema>(schema: Checked) =>
	takes(
		"query",
		schema,
		validator("query", (value, c) => {
			const result = v.safeParse(schema, value);
			if (result.success) return result.output;
			const errors = result.issues.map((issue) => parameterError(schema, issue));
			return problem(c, 400, "The query is not valid.", errors);
		}),
	);

// Of several values of one parameter each may be wrong, but it is the parameter that callers know.
function parameterError(schema: AnySchema, issue: v.BaseIssue<unknown>): FieldError {
	const field = String(issue.path?.[0]?.key ?? "");
	const isUnknown = issue.type === "strict_object" && issue.expected === "never";
	return { field, detail: isUnknown ? unknownParameter(schema, field) : issue.message };
}

function unknownParameter(schema: AnySchema, name: string): string {
	const known = "entries" in schema ? Object.keys(schema.entries ?? {}) : [];
	const nearest = nearestName(name, known);
	if (nearest !== undefined) return `is not known here: did you mean “${nearest}”?`;
	return `is not known here: there are ${known.join(", ")}`;
}

/** The path's parameters by a schema; a path that cannot exist is a 404. */
export const path = <Checked extends AnySchema>(schema: Checked) =>
	takes(
		"path",
		schema,
		validator("param", (value, c) => {
			const result = v.safeParse(schema, value);
			return result.success ? result.output : problem(c, 404);
		}),
	);

/** The JSON body by a schema: 415 for another type, 422 that names each field. */
export const jsonBody = <Checked extends AnySchema>(schema: Checked) =>
	takes(
		"json",
		schema,
		validator("json", (value: unknown, c) => {
			if (!isJson(c)) return problem(c, 415, "Send application/json.");
			const result = v.safeParse(schema, value);
			if (result.success) return result.output;
			return problem(c, 422, "Some fields are not valid.", result.issues.map(pointerError));
		}),
	);

function isJson(c: Context): boolean {
	return mediaType(c.req.header("Content-Type")) === "application/json";
}

/** A posted form by a schema, after it was read. */
export function checkForm<Output>(
	schema: v.GenericSchema<unknown, Output>,
	fields: ReadonlyMap<string, unknown>,
): { output: Output } | { errors: FieldError[] } {
	const result = v.safeParse(schema, Object.fromEntries(fields));
	return result.success ? { output: result.output } : { errors: fieldErrors(result.issues) };
}

/** A Content-Type without its parameters, in lower case. */
export function mediaType(contentType: string | undefined): string {
	return (contentType ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
}

function fieldErrors(issues: v.BaseIssue<unknown>[]): FieldError[] {
	return issues.map((issue) => ({ field: v.getDotPath(issue) ?? "", detail: issue.message }));
}

// RFC 6901 §3 and §6: “~” and “/” are escaped, and the pointer is a URI fragment (RFC 9457 §3).
function pointerError(issue: v.BaseIssue<unknown>): FieldError {
	const keys = issue.path?.map(({ key }) => String(key)) ?? [];
	const tokens = keys.map((key) => `/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`);
	return { pointer: `#${tokens.join("")}`, detail: issue.message };
}
