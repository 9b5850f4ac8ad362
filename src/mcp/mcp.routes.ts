import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { AppEnv } from "../platform/env.ts";
import { readJson } from "../platform/http/json-body.ts";
import { policy } from "../platform/http/route-policy.ts";
import { mediaType } from "../platform/http/validation.ts";
import { answer } from "./answer.ts";
import { type Message, toMessage } from "./message.schema.ts";
import { codes, ProtocolError } from "./protocol.ts";

const MAX_BYTES = 65_536;

const bounded = bodyLimit({
	maxSize: MAX_BYTES,
	onError: (c) =>
		refusal(c, new ProtocolError(413, codes.invalidRequest, `At most ${MAX_BYTES} bytes.`)),
});

/** The MCP endpoint: Streamable HTTP without sessions and streams. It only reads what is public. */
export const mcp = new Hono<AppEnv>().post("/mcp", policy("intake"), bounded, async (c) => {
	const message = await messageOf(c).catch(toProtocolError);
	if (message instanceof ProtocolError) return refusal(c, message);
	const { env, var: context } = c;
	const given = { env, site: context.site, db: context.db };
	const result = await answer(given, c.req.raw.headers, message).catch(toProtocolError);
	if (result instanceof ProtocolError) return refusal(c, result, message.id);
	if (result === undefined) return c.body(null, 202);
	return c.json({ jsonrpc: "2.0", id: message.id, result });
});

/** Reads and checks a request. Throws ProtocolError. */
async function messageOf(c: Context<AppEnv>): Promise<Message> {
	const origin = c.req.header("Origin");
	// The specification demands it against DNS rebinding. Programs send no Origin.
	if (origin !== undefined && origin !== c.var.site.url)
		throw new ProtocolError(403, codes.invalidRequest, "This origin may not ask.");
	if (mediaType(c.req.header("Content-Type")) !== "application/json")
		throw new ProtocolError(415, codes.invalidRequest, "The body must be application/json.");
	const value = await readJson(c).catch(() => {
		throw new ProtocolError(400, codes.parse, "The body is not JSON.");
	});
	const message = toMessage(value);
	if (!message) throw new ProtocolError(400, codes.invalidRequest, "This is no JSON-RPC request.");
	return message;
}

function toProtocolError(error: unknown): ProtocolError {
	if (error instanceof ProtocolError) return error;
	throw error;
}

function refusal(c: Context, { status, code, message, data }: ProtocolError, id?: Message["id"]) {
	const error = { code, message, ...(data !== undefined && { data }) };
	return c.json({ jsonrpc: "2.0", ...(id !== undefined && { id }), error }, status);
}
