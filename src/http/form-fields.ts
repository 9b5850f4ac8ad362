import type { Context } from "hono";
import { createMiddleware } from "hono/factory";
import { problem } from "./problem.ts";
import { mediaType } from "./validation.ts";

/** What was posted, by field name; several values of one name as a list. */
export type FormFields = Map<string, unknown>;

interface WithFields {
	Variables: { fields: FormFields };
}

type Reader = (c: Context) => Promise<FormFields | undefined>;

const readForm: Reader = async (c) => formFields(await c.req.formData());
const readers = new Map<string, Reader>([
	["application/x-www-form-urlencoded", readForm],
	["multipart/form-data", readForm],
	["application/json", async (c) => jsonFields(await c.req.json())],
]);

/** Reads a form in any of the three types that pages send; 415 for others, 400 if it is broken. */
export const readFields = createMiddleware<WithFields>(async (c, next) => {
	const read = readers.get(mediaType(c.req.header("Content-Type")));
	if (!read) return problem(c, 415, `Send one of ${[...readers.keys()].join(", ")}.`);
	const fields = await read(c).catch(() => undefined);
	if (!fields) return problem(c, 400, "The body is not what its Content-Type says.");
	c.set("fields", fields);
	return next();
});

function jsonFields(body: unknown): FormFields | undefined {
	const isObject = typeof body === "object" && body !== null && !Array.isArray(body);
	return isObject ? new Map(Object.entries(body)) : undefined;
}

function formFields(form: FormData): FormFields {
	const names = [...new Set(form.keys())];
	return new Map(names.map((name) => [name, single(form.getAll(name))]));
}

function single(values: unknown[]): unknown {
	return values.length === 1 ? values[0] : values;
}
