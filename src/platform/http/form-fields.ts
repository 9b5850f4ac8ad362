import type { Context } from "hono";
import { createMiddleware } from "hono/factory";
import { type DecodedFields, multipartFields, urlencodedFields } from "./form-encoding.ts";
import { readJson } from "./json-body.ts";
import { problem } from "./problem.ts";
import { mediaType } from "./validation.ts";

/** The posted values by field name; several values of one name are a list. */
export type FormFields = Map<string, unknown>;

interface ReadForm {
	fields: FormFields;
	/** The names of the fields with bytes that are no text: U+FFFD stands for them. */
	unreadable: string[];
}

interface WithFields {
	Variables: ReadForm;
}

const NO_FORM = "The body is not what its Content-Type says, or it is JSON but no object.";

type Reader = (c: Context) => Promise<ReadForm | undefined>;

const readers = new Map<string, Reader>([
	["application/x-www-form-urlencoded", readUrlencoded],
	["multipart/form-data", readMultipart],
	["application/json", async (c) => jsonFields(await readJson(c))],
]);

/** Reads a form of the three types that pages send; responds with 415 to other types, with 400 to a broken body. */
export const readFields = createMiddleware<WithFields>(async (c, next) => {
	if (!readerOf(c)) return problem(c, 415, `Send one of ${[...readers.keys()].join(", ")}.`);
	const form = await readForm(c);
	if (!form) return problem(c, 400, NO_FORM);
	c.set("fields", form.fields);
	c.set("unreadable", form.unreadable);
	return next();
});

/** Reads a form of one of the three types; undefined if the body is of none, or broken. */
export const readForm = async (c: Context) => readerOf(c)?.(c).catch(() => undefined);

const readerOf = (c: Context) => readers.get(mediaType(c.req.header("Content-Type")));

function jsonFields(body: unknown): ReadForm | undefined {
	const isObject = typeof body === "object" && body !== null && !Array.isArray(body);
	return isObject ? { fields: new Map(Object.entries(body)), unreadable: [] } : undefined;
}

// Read as bytes, because text() warns that this type is no text.
async function readUrlencoded(c: Context): Promise<ReadForm> {
	return byName(urlencodedFields(await c.req.arrayBuffer()));
}

async function readMultipart(c: Context): Promise<ReadForm> {
	const contentType = c.req.header("Content-Type") ?? "";
	return byName(await multipartFields(await c.req.arrayBuffer(), contentType));
}

function byName({ entries, unreadable }: DecodedFields): ReadForm {
	const fields = new Map<string, unknown[]>();
	for (const [name, value] of entries) {
		const values = fields.get(name);
		if (values) values.push(value);
		else fields.set(name, [value]);
	}
	const single = [...fields].map(([name, values]): [string, unknown] => [name, oneOrAll(values)]);
	return { fields: new Map(single), unreadable };
}

function oneOrAll(values: unknown[]): unknown {
	return values.length === 1 ? values[0] : values;
}
