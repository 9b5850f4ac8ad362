import type { Context } from "hono";
import { createMiddleware } from "hono/factory";
import { multipartAsUtf8, urlencodedFields } from "./form-encoding.ts";
import { readJson } from "./json-body.ts";
import { problem } from "./problem.ts";
import { mediaType } from "./validation.ts";

/** The posted values by field name; several values of one name are a list. */
export type FormFields = Map<string, unknown>;

interface WithFields {
	Variables: { fields: FormFields };
}

type Reader = (c: Context) => Promise<FormFields | undefined>;

const readers = new Map<string, Reader>([
	["application/x-www-form-urlencoded", readUrlencoded],
	["multipart/form-data", readMultipart],
	["application/json", async (c) => jsonFields(await readJson(c))],
]);

/** Reads a form of the three types that pages send; responds with 415 to other types, with 400 to a broken body. */
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

// Read as bytes, because text() warns that this type is no text.
async function readUrlencoded(c: Context): Promise<FormFields> {
	return byName(urlencodedFields(new TextDecoder().decode(await c.req.arrayBuffer())));
}

async function readMultipart(c: Context): Promise<FormFields> {
	const body = multipartAsUtf8(await c.req.arrayBuffer());
	const headers = { "Content-Type": c.req.header("Content-Type") ?? "" };
	return byName([...(await new Response(body, { headers }).formData())]);
}

function byName(entries: [string, unknown][]): FormFields {
	const fields = new Map<string, unknown[]>();
	for (const [name, value] of entries) {
		const values = fields.get(name);
		if (values) values.push(value);
		else fields.set(name, [value]);
	}
	return new Map([...fields].map(([name, values]) => [name, single(values)]));
}

function single(values: unknown[]): unknown {
	return values.length === 1 ? values[0] : values;
}
