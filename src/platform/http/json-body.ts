import type { Context } from "hono";

/** Returns the JSON of a body. Throws if it is not valid, or not UTF-8, which RFC 8259 §8.1 demands. */
export async function readJson(c: Context): Promise<unknown> {
	const bytes = await c.req.arrayBuffer();
	return JSON.parse(new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(bytes));
}
